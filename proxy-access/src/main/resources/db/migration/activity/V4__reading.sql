-- What the pages read by, each with the newest last.
create index activity_actor_in on activity.activity (person_id, actor_id, activity_id);
create index activity_by_others on activity.activity (person_id, activity_id) where actor_id <> person_id;

drop index activity.activity_authority;
create index activity_authority on activity.activity (person_id, authority_id, activity_id) where authority_id is not null;

-- Nothing moves the rows of an actor any longer.
drop index activity.activity_actor;
