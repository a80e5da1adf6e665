-- Events between modules that a listener has not finished with, under the names that Spring Modulith wants. They hold ids
-- only, and are deleted once they are heard.
create table portal.event_publication (
  id                     uuid        not null primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    integer,
  last_resubmission_date timestamptz
);
create index event_publication_event on portal.event_publication using hash (serialized_event);
create index event_publication_completed on portal.event_publication (completion_date);
create index event_publication_status on portal.event_publication (status, publication_date);
