create schema if not exists accesslog;

-- Append-only: who among health personnel looked, or wanted to. Under the id that the person had then; it never moves.
create table accesslog.look_up (
  person_id         uuid        not null,
  look_up_id        uuid        not null,
  at                timestamptz not null,
  hpr               text,
  name              text,
  role              text,
  legal_entity      text,
  legal_entity_name text,
  unit              text,
  unit_name         text,
  purpose           text        check (purpose in ('TREAT', 'ETREAT', 'COC', 'BTG')),
  reason            text,
  act               text        not null check (act in ('READ', 'SEARCH', 'WRITE')),
  outcome           text        not null check (outcome in ('GIVEN', 'BROKEN', 'REFUSED')),
  services          text[]      not null default '{}',
  -- Our ids of what was given, and what a source tells in words alone.
  items             uuid[]      not null default '{}',
  named             text[]      not null default '{}',
  -- The source that told and what it calls it; absent when it was at our own door.
  told_by           text,
  told_id           uuid,
  primary key (person_id, look_up_id)
);
create unique index look_up_told on accesslog.look_up (told_by, told_id) where told_id is not null;
create index look_up_newest on accesslog.look_up (person_id, at desc, look_up_id desc);
