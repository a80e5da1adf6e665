-- Who they are and where they work, for blocks: a directory of personnel and organisations out of what all sources tell.

alter table record.party
  -- HPR number of a practitioner, also of the one a role is of; organisation number (ENH) of an organisation.
  add column official_number text,
  -- Of a practitioner: the person she is here, when her national number is told and known. The number itself is not kept.
  add column person_id uuid,
  -- A role that is over tells who wrote then, but not where she works now.
  add column active boolean not null default true,
  -- The words of the name as they are searched for (NameWords), parted by spaces.
  add column words text not null default '',
  add column words_searched tsvector not null
    generated always as (array_to_tsvector(string_to_array(words, ' '))) stored;

create index party_official_number on record.party (official_number, kind) where official_number is not null;
create index party_practitioner on record.party (practitioner_id) where practitioner_id is not null;
create index party_organisation on record.party (organisation_id) where organisation_id is not null;
create index party_part_of on record.party (part_of) where part_of is not null;
create index party_person on record.party (person_id) where person_id is not null;
create index party_words on record.party using gin (words_searched) with (fastupdate = off);

-- One step outwards: to what an organisation or a place is part of, or where a role is held. What an organisation tells of
-- itself is the whole truth of it; of others, what any source tells of the same organisation will do.
create view record.outwards as
  select here.party_id,
         case here.kind
           when 'ROLE' then here.organisation_id
           when 'LOCATION' then coalesce(here.organisation_id, here.part_of)
           when 'ORGANISATION' then coalesce(here.part_of, (
             select beside.part_of
               from record.party beside
              where beside.official_number = here.official_number and beside.kind = 'ORGANISATION'
                and beside.part_of is not null and here.source <> here.official_number
              order by beside.source = beside.official_number desc, beside.updated_at desc
              limit 1))
         end as outer_id
    from record.party here;

-- The numbers of the organisations that each of these is at, from the unit outwards, each once. Those without a number are
-- passed by; a circle ends where it closes.
create function record.organisation_paths(parties uuid[]) returns table (party_id uuid, number text, place integer)
  language sql stable parallel safe
  as $$
    with recursive walk(start, here, place) as (
      select distinct start, start, 0 from unnest(parties) as start
      union all
      select w.start, o.outer_id, w.place + 1
        from walk w
        join record.outwards o on o.party_id = w.here
       where o.outer_id is not null
    ) cycle start, here set closed using way
    select w.start, o.official_number, min(w.place)
      from walk w
      join record.party o on o.party_id = w.here and o.kind = 'ORGANISATION'
     where o.official_number is not null and not w.closed
     group by w.start, o.official_number
     order by w.start, min(w.place)
  $$;

-- Which row speaks for an organisation: its own, else what was told last.
create function record.organisation_party(number text) returns uuid
  language sql stable parallel safe
  return (
    select o.party_id
      from record.party o
     where o.official_number = number and o.kind = 'ORGANISATION'
     order by o.source = o.official_number desc, o.updated_at desc, o.party_id
     limit 1);

-- Each organisation once, by its number: as it tells of itself, else as whoever told last.
create view record.organisation as
  select distinct on (o.official_number)
         o.official_number as number, o.party_id, o.name, o.words_searched
    from record.party o
   where o.kind = 'ORGANISATION' and o.official_number is not null and o.name is not null
   order by o.official_number, o.source = o.official_number desc, o.updated_at desc, o.party_id;

-- Where somebody among health personnel works: the roles that she holds, each with where. A role that tells its
-- practitioner's number and leads to her resource too stands here twice.
create view record.workplace as
  select r.official_number as hpr, r.party_id, r.organisation_id, r.role, r.updated_at
    from record.party r
   where r.kind = 'ROLE' and r.active and r.official_number is not null
  union all
  select p.official_number, r.party_id, r.organisation_id, r.role, r.updated_at
    from record.party p
    join record.party r on r.practitioner_id = p.party_id and r.kind = 'ROLE' and r.active
   where p.kind = 'PRACTITIONER' and p.official_number is not null;
