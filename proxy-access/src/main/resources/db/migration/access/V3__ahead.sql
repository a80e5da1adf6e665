-- What has been told ahead, so that it is told once.
create table access.age_step_told (
  person_id uuid        not null,
  age       integer     not null,
  on_day    date        not null,
  told_at   timestamptz not null,
  primary key (person_id, age)
);

create table access.runs_out_told (
  person_id    uuid        not null,
  authority_id uuid        not null,
  last_day     date        not null,
  -- How many days ahead: 90 or 30.
  days         integer     not null,
  told_at      timestamptz not null,
  primary key (person_id, authority_id, last_day, days)
);
create index authority_change_until on access.authority_change (ground, valid_until) where kind <> 'ENDED';
