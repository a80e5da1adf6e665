create schema if not exists person;

create table person.person (
  person_id     uuid primary key,
  given_name    text,
  family_name   text,
  birth_date    date,
  gender        text,
  protected     boolean     not null default false,
  deceased      boolean     not null default false,
  -- May be unknown though she is deceased.
  deceased_on   date,
  -- The organisation that told; the register feed wins over everybody else.
  told_by       text,
  from_register boolean     not null default false,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);

-- One person may have several numbers in her life (D-number, then national id number); each leads to her alone.
create table person.national_number (
  national_number text primary key,
  person_id       uuid        not null references person.person,
  since           timestamptz not null
);
create index national_number_person on person.national_number (person_id);

-- A source's Patient and the person it is of. The id is the door's id of the Patient resource.
create table person.patient (
  person_id  uuid        not null references person.person,
  patient_id uuid        not null,
  source     text        not null,
  updated_at timestamptz not null,
  primary key (person_id, patient_id),
  unique (patient_id)
);

create table person.related_person (
  person_id         uuid        not null,
  related_person_id uuid        not null,
  source            text        not null,
  -- The relative herself, when her national number is told.
  relative_id       uuid,
  relationship      text,
  name              text,
  active            boolean     not null,
  updated_at        timestamptz not null,
  primary key (person_id, related_person_id)
);
create unique index related_person_id on person.related_person (related_person_id);
create index related_person_relative on person.related_person (relative_id) where relative_id is not null;
