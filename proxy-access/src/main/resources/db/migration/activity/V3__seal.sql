-- Each person's log is a chain: every row is sealed with a hash over itself and the seal before it, so that a row that is
-- changed, removed or put in later is found (adr/003). The person is the one that was written, also when she has turned out
-- to be somebody else.

-- Rows that have yet to be sealed; filled by the insert of the row and emptied by the job, so that finding them costs the
-- same however long the log is.
create table activity.unsealed (
  person_id   uuid not null,
  activity_id uuid not null,
  primary key (person_id, activity_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table activity.seal (
  person_id   uuid        not null,
  -- From 1, without gaps: the order of sealing, which a row that was committed late comes late in.
  number      bigint      not null,
  activity_id uuid        not null,
  -- SHA-256.
  hash        bytea       not null,
  sealed_at   timestamptz not null,
  primary key (person_id, number),
  unique (person_id, activity_id)
);

-- Where each chain ends: what the next seal goes on from, and what tells that the last ones are missing.
create table activity.chain (
  person_id uuid   primary key,
  number    bigint not null,
  hash      bytea  not null
);

insert into activity.unsealed (person_id, activity_id)
select person_id, activity_id from activity.activity;
