create schema if not exists notice;

-- What somebody is told. Without names and without words: both are found when it is shown.
create table notice.notice (
  person_id     uuid        not null,
  -- Newer ones have greater ids: the order of the list.
  notice_id     uuid        not null,
  kind          text        not null,
  -- The authority it is about, and on which ground; absent when it is about none.
  about         uuid,
  ground        text,
  -- Whether she is the one who has that authority; otherwise it is over her own record.
  received      boolean     not null,
  -- Whom else it is about.
  other_person  uuid,
  day           date,
  -- Which change, age or warning it was: what is told twice of one day is written once.
  number        integer     not null,
  created_at    timestamptz not null,
  seen_at       timestamptz,
  mailed_at     timestamptz,
  -- Until when nobody else tries to send it by e-mail.
  mailing_until timestamptz,
  primary key (person_id, notice_id),
  unique nulls not distinct (person_id, kind, about, other_person, day, number)
);
create index notice_unread on notice.notice (person_id, notice_id desc) where seen_at is null;
create index notice_other on notice.notice (other_person) where other_person is not null;

-- Where somebody wants to be told that there is something to read. Her own, whoever else acts for her.
create table notice.contact (
  person_id     uuid        not null primary key,
  -- Absent: no e-mail.
  address       text,
  -- The address without what its owner adds to it, so that two ways to write one mailbox are one.
  mailbox       text,
  language      text        not null,
  -- Since when it is known to be hers; nothing but a code is sent before.
  confirmed_at  timestamptz,
  -- The address that was hers before, until it has been told that it is no more.
  left_address  text,
  -- What she does not want e-mail about.
  quiet         text[]      not null default '{}',
  code_hash     text,
  code_until    timestamptz,
  code_attempts integer     not null default 0,
  -- How many codes were sent since then, so that nobody's mailbox is flooded.
  codes_sent    integer     not null default 0,
  codes_since   timestamptz not null
);
create index contact_mailbox on notice.contact (mailbox) where mailbox is not null;
