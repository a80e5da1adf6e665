create schema if not exists access;

-- Append-only: every authority anybody was ever given, as the changes that made it what it is.
create table access.authority_change (
  -- Whose record it is about.
  person_id    uuid        not null,
  authority_id uuid        not null,
  -- 1, 2, 3 … of this authority, without a gap: two who change it at once cannot both be the next.
  number       integer     not null check (number > 0),
  receiver_id  uuid        not null,
  -- Of a power of attorney: the names of the two when it was given. Nobody is told the new name of the other by it.
  receiver_name text,
  subject_name  text,
  ground       text        not null,
  kind         text        not null check (kind in ('GIVEN', 'CHANGED', 'ENDED')),
  -- Absent: whatever the policy gives on this ground.
  areas        text[],
  may_act      boolean     not null,
  -- First and last day, in Norway.
  valid_from   date        not null,
  valid_until  date,
  purpose      text,
  -- The document it rests on, where it is not the citizen's own word.
  basis        text,
  -- Who did it; absent when a source told.
  changed_by   uuid,
  -- The organisation that told; absent when somebody did it here.
  told_by      text,
  changed_at   timestamptz not null,
  primary key (person_id, authority_id, number)
);
create index authority_change_receiver on access.authority_change (receiver_id, person_id);
create index authority_change_by on access.authority_change (changed_by) where changed_by is not null;

-- As each authority stands after its last change, ended ones too.
create view access.authority as
  select c.*
    from access.authority_change c
   where not exists (
     select from access.authority_change later
      where later.person_id = c.person_id and later.authority_id = c.authority_id and later.number > c.number);

-- Append-only: when somebody closed all access to her record, and when she opened it again.
create table access.lock_change (
  person_id uuid        not null,
  change_id uuid        not null,
  locked    boolean     not null,
  at        timestamptz not null,
  primary key (person_id, change_id)
);

create function access.is_locked(person uuid) returns boolean
  language sql stable parallel safe
  return coalesce(
    (select locked from access.lock_change where person_id = person order by change_id desc limit 1), false);

-- A power of attorney that somebody is about to give or change; kept a day, so that nothing is lost on the way.
create table access.draft (
  person_id    uuid        not null,
  draft_id     uuid        not null,
  receiver_id  uuid        not null,
  -- As it was when it was begun, or, of a change, when what it changes was given.
  receiver_name text,
  -- The one to be changed; absent for a new one.
  authority_id uuid,
  areas        text[]      not null,
  may_act      boolean     not null,
  valid_until  date,
  purpose      text,
  created_at   timestamptz not null,
  primary key (person_id, draft_id)
);

-- Whether somebody who is a parent on this day has consented to the young person's full use of her own record. It is an
-- authority that the parent gives and the young person receives, over her own record.
create function access.has_parental_consent(person uuid, day date) returns boolean
  language sql stable parallel safe
  return exists (
    select from access.authority consent
      join access.authority parent
        on parent.person_id = person and parent.receiver_id = consent.changed_by and parent.ground = 'PARENT'
       and parent.kind <> 'ENDED' and parent.valid_from <= day
       and (parent.valid_until is null or parent.valid_until >= day)
      join person.facts giver on giver.person_id = parent.receiver_id and not giver.deceased
     where consent.person_id = person and consent.receiver_id = person and consent.ground = 'PARENTAL_CONSENT'
       and consent.kind <> 'ENDED');
