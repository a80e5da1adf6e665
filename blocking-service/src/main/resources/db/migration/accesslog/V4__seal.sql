-- Each person's log of look-ups is a chain, sealed as the log of activity is (proxy-access/adr/003).

-- Rows that have yet to be sealed; filled by the insert of the row and emptied by the job.
create table accesslog.unsealed (
  person_id  uuid not null,
  look_up_id uuid not null,
  primary key (person_id, look_up_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table accesslog.seal (
  person_id  uuid        not null,
  -- From 1, without gaps: the order of sealing.
  number     bigint      not null,
  look_up_id uuid        not null,
  -- SHA-256.
  hash       bytea       not null,
  sealed_at  timestamptz not null,
  primary key (person_id, number),
  unique (person_id, look_up_id)
);

-- Where each chain ends.
create table accesslog.chain (
  person_id uuid   primary key,
  number    bigint not null,
  hash      bytea  not null
);

insert into accesslog.unsealed (person_id, look_up_id)
select person_id, look_up_id from accesslog.look_up;
