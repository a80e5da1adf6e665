-- For blocks: what anybody tells may make one cover more, and what opens rests on the word of whoever sent the item.
-- record.organisation_paths stays what it is, the one line outwards by which an organisation is shown.

-- One step outwards by a row's own word.
create view record.own_step as
  select here.party_id, outer_row.party_id as outer_id, here.source = outer_row.source as same_source
    from record.party here
    join record.party outer_row on outer_row.party_id = case here.kind
           when 'ROLE' then here.organisation_id
           when 'LOCATION' then coalesce(here.organisation_id, here.part_of)
           when 'ORGANISATION' then here.part_of
         end;

-- The numbers of the organisations that anybody tells that each of these is at: an organisation is part of all that any
-- source says, so that nobody takes a unit out of a block by telling something else of it.
create function record.told_organisations(parties uuid[]) returns table (party_id uuid, number text)
  language sql stable parallel safe
  as $$
    with recursive walk(start, here) as (
      select distinct start, start from unnest(parties) as start
      union
      select w.start, next.party_id
        from walk w
        cross join lateral (
          select step.outer_id as party_id from record.own_step step where step.party_id = w.here
          union all
          select beside.party_id
            from record.party here
            join record.party beside
              on beside.official_number = here.official_number and beside.kind = 'ORGANISATION'
           where here.party_id = w.here and here.kind = 'ORGANISATION') next
    )
    select distinct w.start, o.official_number
      from walk w
      join record.party o on o.party_id = w.here and o.kind = 'ORGANISATION'
     where o.official_number is not null
  $$;

-- The numbers of the organisations that each of these is at by the word of its own source alone.
create function record.own_organisations(parties uuid[]) returns table (party_id uuid, source text, number text)
  language sql stable parallel safe
  as $$
    with recursive walk(start, here) as (
      select distinct start, start from unnest(parties) as start
      union
      select w.start, step.outer_id
        from walk w
        join record.own_step step on step.party_id = w.here and step.same_source
    )
    select distinct w.start, o.source, o.official_number
      from walk w
      join record.party o on o.party_id = w.here and o.kind = 'ORGANISATION'
     where o.official_number is not null
  $$;
