create schema if not exists sector;

-- The names a source uses for a resource, each leading to our one id of it: its own id, a fullUrl, a business identifier.
-- A name may be given out before its resource has come, so that a forward reference leads to the right one later.
create table sector.resource_name (
  source      text    not null,
  -- First 128 bits of SHA-256 over "kind|name": fixed size, and no national number lies here in clear.
  name        uuid    not null,
  kind        text    not null check (kind in ('ID', 'URL', 'IDENTIFIER')),
  resource_id uuid    not null,
  -- Two resources share this identifier; it leads to neither.
  ambiguous   boolean not null default false,
  -- The whole sector uses this identifier (HPR, ENH, RESH, HER), so other sources' references may lead here too.
  global      boolean not null default false,
  primary key (source, name)
);
create index resource_name_resource on sector.resource_name (resource_id) where kind = 'ID';
create index resource_name_global on sector.resource_name (name) where global;

-- Every resource as it came, for export and for telling a repeat from news.
create table sector.original (
  -- The nil UUID when it is about nobody (Practitioner, Organization).
  person_id      uuid        not null,
  resource_id    uuid        not null,
  source         text        not null,
  type           text        not null,
  version        integer     not null,
  source_version text,
  source_updated timestamptz,
  digest         bytea       not null,
  json           text        not null,
  received_at    timestamptz not null,
  primary key (person_id, resource_id)
);
create unique index original_resource on sector.original (resource_id);
