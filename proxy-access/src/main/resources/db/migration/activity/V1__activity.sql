create schema if not exists activity;

-- Append-only. The person first, so that it can be partitioned by person.
create table activity.activity (
  person_id    uuid        not null,
  activity_id  uuid        not null,
  actor_id     uuid        not null,
  at           timestamptz not null,
  area         text        not null,
  access_right text        not null,
  operation    text        not null,
  item_id      uuid,
  permitted    boolean     not null,
  ground       text        not null,
  primary key (person_id, activity_id)
);
create index activity_actor on activity.activity (actor_id);
create index activity_item on activity.activity (person_id, item_id) where item_id is not null;
