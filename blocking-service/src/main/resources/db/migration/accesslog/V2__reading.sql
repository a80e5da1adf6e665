-- What the log is read by. Who: the number in the register of health personnel, else the name; where: the number of the
-- answerable organisation, else its name; empty when nobody has told.
alter table accesslog.look_up
  add column who    text    generated always as (coalesce('hpr ' || hpr, 'name ' || name, '')) stored,
  add column place  text    generated always as (coalesce('number ' || legal_entity, 'name ' || legal_entity_name, ''))
                            stored,
  add column at_unit text   generated always as (coalesce(unit, '')) stored,
  -- Whether somebody got to see something.
  add column looked boolean generated always as (outcome <> 'REFUSED' and act <> 'WRITE') stored;

-- From one reader to the next, each with her latest row first, however many rows each has.
create index look_up_reader on accesslog.look_up (person_id, who, place, at_unit, looked, at desc, look_up_id desc);
