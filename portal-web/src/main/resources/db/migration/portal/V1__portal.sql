create schema if not exists portal;

-- One row a sign-in. The provider's name of its session leads to ours when the provider ends it.
create table portal.sign_in (
  person_id        uuid        not null,
  sign_in_id       uuid        not null,
  at               timestamptz not null,
  provider_session text,
  primary key (person_id, sign_in_id)
);
create index sign_in_at on portal.sign_in (person_id, at desc);
create index sign_in_provider_session on portal.sign_in (provider_session) where provider_session is not null;

-- Spring Session's tables, under the names its queries want. The principal's name is the person's id.
create table portal.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval integer  not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create index session_expiry on portal.session (expiry_time);
create index session_principal on portal.session (principal_name);

create table portal.session_attributes (
  session_primary_id char(36)     not null references portal.session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
