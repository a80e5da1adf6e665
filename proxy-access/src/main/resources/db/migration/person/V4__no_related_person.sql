-- Who acts for whom is kept by access, and the door keeps what was told.
drop table person.related_person;
