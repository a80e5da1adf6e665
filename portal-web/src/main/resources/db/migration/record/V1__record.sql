create schema if not exists record;

-- Who wrote and where: practitioners, their roles, organisations, locations. Nobody's health data, so no person first.
-- A row's id may be referred to before its resource has come; then there is no row yet, and the text of the reference serves.
create table record.party (
  party_id        uuid primary key,
  source          text        not null,
  kind            text        not null check (kind in ('PRACTITIONER', 'ROLE', 'ORGANISATION', 'LOCATION')),
  name            text,
  -- The profession or role in words.
  role            text,
  practitioner_id uuid,
  organisation_id uuid,
  part_of         uuid,
  phone           text,
  updated_at      timestamptz not null
);

-- A medicine as a product, referred to by statements and requests.
create table record.medication (
  medication_id uuid primary key,
  source        text        not null,
  code_system   text,
  code          text,
  name          text,
  form          text,
  strength      text,
  updated_at    timestamptz not null
);

-- In every table below (each has an index on its own id besides, by which a new version finds the earlier one):
--   withheld        the citizen may not see it (pasient- og brukerrettighetsloven § 5-1, second paragraph); never hinted at
--   visible_from    delayed until then; null: at once
--   hidden_from_parents   exempt from parents' access by health personnel
--   *_precision     how much of a time the source told: YEAR, MONTH, DAY or TIME

create table record.document (
  person_id           uuid        not null,
  document_id         uuid        not null,
  source              text        not null,
  status              text        not null check (status in ('CURRENT', 'SUPERSEDED')),
  -- Main group of Volven 9602 by its letter (A epikriser … S test); null when the kind is coded otherwise.
  kind_group          text,
  kind_system         text,
  kind_code           text,
  kind_text           text        not null,
  title               text        not null,
  written_at          timestamptz not null,
  written_precision   text        not null default 'TIME',
  author_id           uuid,
  author_text         text,
  place_id            uuid,
  place_text          text,
  encounter_id        uuid,
  -- The document that this one replaces.
  replaces            uuid,
  withheld            boolean     not null default false,
  visible_from        timestamptz,
  hidden_from_parents boolean     not null default false,
  received_at         timestamptz not null,
  primary key (person_id, document_id)
);
create index document_id on record.document (document_id);
create index document_replaces on record.document (replaces) where replaces is not null;
create index document_newest on record.document (person_id, written_at desc, document_id desc);

-- What a document or a report consists of. The bytes lie here, or have yet to come as a Binary.
create table record.content (
  person_id    uuid    not null,
  owner_id     uuid    not null,
  position     integer not null,
  -- The bare media type, lower case, without parameters.
  content_type text    not null,
  charset      text,
  language     text,
  title        text,
  bytes        bytea,
  size         integer not null default 0,
  binary_id    uuid,
  -- Told of, but kept elsewhere: an address outside the portal. It is shown as words, never fetched.
  elsewhere    boolean not null default false,
  primary key (person_id, owner_id, position)
);
create index content_binary on record.content (binary_id) where binary_id is not null;

-- Binaries that no document refers to yet.
create table record.parked_binary (
  binary_id    uuid primary key,
  source       text        not null,
  content_type text        not null,
  charset      text,
  bytes        bytea       not null,
  received_at  timestamptz not null
);

create table record.report (
  person_id           uuid        not null,
  report_id           uuid        not null,
  source              text        not null,
  status              text        not null check (status in ('REGISTERED', 'PRELIMINARY', 'FINAL', 'CORRECTED', 'CANCELLED')),
  category            text        not null check (category in ('LABORATORY', 'MICROBIOLOGY', 'PATHOLOGY', 'IMAGING', 'OTHER')),
  code_system         text,
  code                text,
  title               text        not null,
  conclusion          text,
  taken_at            timestamptz not null,
  taken_precision     text        not null default 'TIME',
  issued_at           timestamptz,
  performer_id        uuid,
  performer_text      text,
  encounter_id        uuid,
  withheld            boolean     not null default false,
  visible_from        timestamptz,
  hidden_from_parents boolean     not null default false,
  received_at         timestamptz not null,
  primary key (person_id, report_id)
);
create index report_id on record.report (report_id);
create index report_newest on record.report (person_id, taken_at desc, report_id desc);

-- The results of a report, in its order. The observation may come later than the report.
create table record.report_result (
  person_id      uuid    not null,
  report_id      uuid    not null,
  position       integer not null,
  observation_id uuid    not null,
  primary key (person_id, report_id, position)
);
create index report_result_observation on record.report_result (person_id, observation_id);

create table record.observation (
  person_id           uuid        not null,
  observation_id      uuid        not null,
  source              text        not null,
  -- A component of another observation (the systolic of a blood pressure), in its order; else null and 0.
  component_of        uuid,
  position            integer     not null default 0,
  -- The report or observation inside which it came; it lives and dies with that one.
  contained_in        uuid,
  status              text        not null check (status in ('REGISTERED', 'PRELIMINARY', 'FINAL', 'CORRECTED', 'CANCELLED')),
  category            text        not null check (category in ('LABORATORY', 'VITAL_SIGNS', 'IMAGING', 'SURVEY', 'SOCIAL_HISTORY', 'OTHER')),
  -- What makes two observations the same analysis: normalised "system|code", or the title in lower case.
  analysis_key        text        not null,
  code_system         text,
  code                text,
  title               text        not null,
  taken_at            timestamptz not null,
  taken_precision     text        not null default 'TIME',
  -- NUMBER (number, comparator, unit), TEXT (value_text: a text, a coded answer, yes/no, a range, a ratio in words), NONE (absent_reason, or a group).
  value_kind          text        not null check (value_kind in ('NUMBER', 'TEXT', 'NONE')),
  number              numeric,
  comparator          text        check (comparator in ('<', '<=', '>', '>=')),
  unit                text,
  value_text          text,
  -- The answer when it was yes or no, for the page to say in the reader's language (value_text has true or false).
  value_boolean       boolean,
  absent_reason       text,
  -- The code in http://terminology.hl7.org/CodeSystem/data-absent-reason, when it is one of those.
  absent_code         text,
  -- The reference range; either end may be open.
  low                 numeric,
  high                numeric,
  range_text          text,
  interpretation      text        check (interpretation in ('CRITICAL_LOW', 'LOW', 'NORMAL', 'HIGH', 'CRITICAL_HIGH', 'ABNORMAL', 'POSITIVE', 'NEGATIVE', 'OTHER')),
  interpretation_text text,
  note                text,
  specimen_text       text,
  body_site_text      text,
  method_text         text,
  performer_id        uuid,
  performer_text      text,
  encounter_id        uuid,
  withheld            boolean     not null default false,
  visible_from        timestamptz,
  hidden_from_parents boolean     not null default false,
  received_at         timestamptz not null,
  primary key (person_id, observation_id)
);
create index observation_id on record.observation (observation_id);
create index observation_contained on record.observation (contained_in) where contained_in is not null;
create index observation_analysis on record.observation (person_id, analysis_key, taken_at desc, observation_id desc);
create index observation_component on record.observation (person_id, component_of, position) where component_of is not null;

-- A group of results that is shown whole (Observation.hasMember).
create table record.observation_member (
  person_id      uuid    not null,
  group_id       uuid    not null,
  position       integer not null,
  observation_id uuid    not null,
  primary key (person_id, group_id, position)
);
create index observation_member_observation on record.observation_member (person_id, observation_id);

create table record.medicine (
  person_id           uuid        not null,
  medicine_id         uuid        not null,
  source              text        not null,
  origin              text        not null check (origin in ('STATEMENT', 'REQUEST')),
  state               text        not null check (state in ('CURRENT', 'PAUSED', 'PAST')),
  medication_id       uuid,
  code_system         text,
  code                text,
  name                text        not null,
  form                text,
  strength            text,
  -- How to take it, in the source's words.
  dose_text           text,
  -- Without such words, in figures: so much (dose_high: up to so much), so many times in each period of UCUM unit
  -- s, min, h, d, wk, mo or a.
  dose_low            numeric,
  dose_high           numeric,
  dose_unit           text,
  times               integer,
  period              numeric,
  period_unit         text,
  route               text,
  -- Further advice in the source's words, with either.
  dose_extra          text,
  as_needed           boolean     not null default false,
  reason_text         text,
  -- The conditions it is for.
  reason_ids          uuid[]      not null default '{}',
  prescriber_id       uuid,
  prescriber_text     text,
  started_at          timestamptz,
  started_precision   text        not null default 'DAY',
  ended_at            timestamptz,
  ended_precision     text        not null default 'DAY',
  prescribed_at       timestamptz,
  stopped_reason      text,
  note                text,
  encounter_id        uuid,
  withheld            boolean     not null default false,
  visible_from        timestamptz,
  hidden_from_parents boolean     not null default false,
  received_at         timestamptz not null,
  primary key (person_id, medicine_id)
);
create index medicine_id on record.medicine (medicine_id);
create index medicine_medication on record.medicine (medication_id) where medication_id is not null;

-- Allergies, intolerances and warnings (kritisk informasjon).
create table record.critical (
  person_id           uuid        not null,
  critical_id         uuid        not null,
  source              text        not null,
  category            text        not null check (category in ('ALLERGY', 'INTOLERANCE', 'WARNING')),
  title               text        not null,
  severity            text        check (severity in ('HIGH', 'LOW', 'UNKNOWN')),
  reaction_text       text,
  certainty           text        not null check (certainty in ('CONFIRMED', 'UNCONFIRMED', 'REFUTED')),
  active              boolean     not null,
  noted_at            timestamptz,
  noted_precision     text        not null default 'DAY',
  -- When a warning ceases by itself.
  ended_at            timestamptz,
  noted_by_id         uuid,
  noted_by_text       text,
  note                text,
  withheld            boolean     not null default false,
  visible_from        timestamptz,
  hidden_from_parents boolean     not null default false,
  received_at         timestamptz not null,
  primary key (person_id, critical_id)
);
create index critical_id on record.critical (critical_id);

-- Shown as what a medicine is for.
create table record.condition (
  person_id    uuid        not null,
  condition_id uuid        not null,
  source       text        not null,
  code_system  text,
  code         text,
  title        text        not null,
  withheld     boolean     not null default false,
  received_at  timestamptz not null,
  primary key (person_id, condition_id)
);
create index condition_id on record.condition (condition_id);

-- Shown as the visit that a document or a result belongs to.
create table record.encounter (
  person_id    uuid        not null,
  encounter_id uuid        not null,
  source       text        not null,
  title        text,
  started_at   timestamptz,
  ended_at     timestamptz,
  place_id     uuid,
  place_text   text,
  withheld     boolean     not null default false,
  received_at  timestamptz not null,
  primary key (person_id, encounter_id)
);
create index encounter_id on record.encounter (encounter_id);
