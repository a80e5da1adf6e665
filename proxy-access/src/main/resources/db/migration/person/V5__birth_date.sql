-- Whose birthday comes soon is asked often.
create index person_birth_date on person.person (birth_date) where from_register and not deceased;
