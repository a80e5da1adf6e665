-- Who somebody turned out to be. A log keeps the ids as they were written, and is read for all that a person has had. When
-- the kept one is merged in her turn, her row follows: kept_id is always somebody's present id.
create table person.merged_person (
  gone_id uuid        primary key,
  kept_id uuid        not null,
  at      timestamptz not null
);
create index merged_person_kept on person.merged_person (kept_id);

-- For other modules' joins: each id that somebody had before, with the present one.
create view person.former_id as
  select kept_id as person_id, gone_id as former_id
    from person.merged_person;
