-- Look-ups of which the person was told when they were decided for a connected system. What the system tells of the same
-- reader afterwards is in the log too, but she is not told twice.
create table accesslog.told_of_glass (
  person_id  uuid        not null,
  look_up_id uuid        not null,
  told_by    text        not null,
  hpr        text        not null,
  at         timestamptz not null,
  primary key (person_id, look_up_id)
);
