-- When two records turned out to be of one person, which is news to the sources of both; absent when that never happened.
alter table blocking.block_change add column moved_at timestamptz;

-- By which sources follow.
drop index blocking.block_change_at;
create index block_change_at on blocking.block_change (greatest(changed_at, moved_at), block_id);

create or replace view blocking.block as
  select c.*
    from blocking.block_change c
   where not exists (
     select from blocking.block_change later
      where later.person_id = c.person_id and later.block_id = c.block_id and later.number > c.number);
