-- What the citizen wonders about a look-up. Append-only; under the id that the person had when somebody looked, as the row
-- that it is about.
create sequence accesslog.case_number start 1001;

create table accesslog.question (
  person_id    uuid        not null,
  question_id  uuid        not null,
  look_up_id   uuid        not null,
  -- The first about this look-up is 1. The next can be asked when the one before has its answer, so that two who ask at
  -- once ask the same.
  number       int         not null,
  case_number  bigint      not null default nextval('accesslog.case_number'),
  asked_by     uuid        not null,
  organisation text        not null,
  question     text        not null,
  -- The last day to answer, in Norwegian time.
  due_on       date        not null,
  primary key (person_id, question_id),
  unique (person_id, look_up_id, number)
);
create unique index question_case on accesslog.question (case_number);
create unique index question_id on accesslog.question (question_id);
create index question_due on accesslog.question (due_on);

-- What has become of it.
create table accesslog.question_step (
  person_id    uuid        not null,
  question_id  uuid        not null,
  kind         text        not null check (kind in ('SENT', 'RECEIVED', 'ANSWERED', 'OVERDUE')),
  at           timestamptz not null,
  -- Whom it was asked of, once more: what an organisation follows its questions by.
  organisation text        not null,
  answer       text        check ((answer is not null) = (kind = 'ANSWERED')),
  primary key (person_id, question_id, kind)
);
create index question_step_followed on accesslog.question_step (organisation, at, question_id) where kind <> 'OVERDUE';

-- A question on its way to be asked; no history, gone in a day.
create table accesslog.question_draft (
  person_id  uuid        not null,
  look_up_id uuid        not null,
  asked_by   uuid        not null,
  ready      text[]      not null,
  own_words  text        not null,
  at         timestamptz not null,
  primary key (person_id, look_up_id, asked_by)
);
create index question_draft_at on accesslog.question_draft (at);
