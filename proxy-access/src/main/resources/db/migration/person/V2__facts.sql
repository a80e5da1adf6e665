-- What other modules may know of a person in a join of their own; the rest of the table is this module's alone. A birth
-- date counts only when the population register has told it: ages decide who may see what.
create view person.facts as
  select person_id,
         given_name,
         family_name,
         case when from_register then birth_date end as birth_date,
         protected,
         deceased
    from person.person;
