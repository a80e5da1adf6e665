-- Which authority it rested on, so that the giver sees who did what with it.
alter table activity.activity add column authority_id uuid;
create index activity_authority on activity.activity (person_id, authority_id) where authority_id is not null;
