-- A draft that has become a block, or a change of one: sent again it leads there, and does nothing.
alter table blocking.draft add column done boolean not null default false;
