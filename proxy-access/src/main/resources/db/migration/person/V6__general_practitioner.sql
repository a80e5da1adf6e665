-- A person's general practitioners today, as the population register's source told last. Other modules may join it.
create table person.general_practitioner (
  person_id       uuid    not null,
  position        integer not null,
  -- Her number in the register of health personnel, when the reference itself tells it.
  hpr             text,
  -- The door's id of the Practitioner or PractitionerRole referred to, which may not have come yet.
  practitioner_id uuid,
  primary key (person_id, position),
  check (hpr is not null or practitioner_id is not null)
);
