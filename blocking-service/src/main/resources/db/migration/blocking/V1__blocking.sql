create schema if not exists blocking;

-- Append-only: every block anybody ever set, as the changes that made it what it is.
create table blocking.block_change (
  person_id   uuid        not null,
  block_id    uuid        not null,
  -- 1, 2, 3 … of this block, without a gap: two who change it at once cannot both be the next.
  number      integer     not null check (number > 0),
  kind        text        not null check (kind in ('SET', 'CHANGED', 'LIFTED')),
  -- What it is about; target_code is an HPR number, an organisation number, a channel, or a code in the catalogue.
  target      text        not null
    check (target in ('PERSON', 'READING_ORGANISATION', 'WRITING_ORGANISATION', 'CHANNEL', 'CONTENT')),
  target_code text        not null,
  catalogue   text        check ((catalogue is not null) = (target = 'CONTENT')),
  -- Whether an organisation's units are with it.
  units       boolean     not null default false,
  -- First and last day, in Norway.
  valid_from  date        not null,
  valid_until date,
  -- Who may read in spite of it: HPR and organisation numbers.
  exempt_personnel     text[]  not null default '{}',
  exempt_organisations text[]  not null default '{}',
  exempt_gp            boolean not null default false,
  -- What the citizen wrote to herself.
  note        text,
  -- Who did it; absent when a source told.
  changed_by  uuid,
  -- The organisation that told; absent when somebody did it here.
  told_by     text,
  changed_at  timestamptz not null,
  primary key (person_id, block_id, number)
);
-- By which sources follow.
create index block_change_at on blocking.block_change (changed_at, block_id);

-- As each block stands after its last change, lifted ones too.
create view blocking.block as
  select c.*
    from blocking.block_change c
   where not exists (
     select from blocking.block_change later
      where later.person_id = c.person_id and later.block_id = c.block_id and later.number > c.number);

-- A block that somebody is about to set or change; kept a day, so that nothing is lost on the way.
create table blocking.draft (
  person_id   uuid        not null,
  draft_id    uuid        not null,
  -- The one to be changed; absent for a new one.
  block_id    uuid,
  target      text        not null,
  target_code text        not null,
  catalogue   text,
  units       boolean     not null default false,
  valid_from  date,
  valid_until date,
  exempt_personnel     text[]  not null default '{}',
  exempt_organisations text[]  not null default '{}',
  exempt_gp   boolean     not null default false,
  note        text,
  created_at  timestamptz not null,
  primary key (person_id, draft_id)
);
