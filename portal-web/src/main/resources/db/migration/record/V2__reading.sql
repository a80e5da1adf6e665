-- What the pages read by.

-- Whether the citizen may see an item at this time: neither withheld nor still delayed.
create function record.is_open(withheld boolean, visible_from timestamptz, at timestamptz) returns boolean
  language sql immutable parallel safe
  return not withheld and (visible_from is null or visible_from <= at);

-- Whether critical information holds at this time.
create function record.holds(active boolean, certainty text, ended_at timestamptz, at timestamptz) returns boolean
  language sql immutable parallel safe
  return active and certainty <> 'REFUTED' and (ended_at is null or ended_at > at);

-- Whether a result lies outside what is usual: by the laboratory's judgement, else by the numbers. A bound is outside only
-- when every value it allows is. The same as Result.outside(), which pages ask.
create function record.is_outside(interpretation text, number numeric, comparator text, low numeric, high numeric)
  returns boolean
  language sql immutable parallel safe
  return case
    when interpretation is not null then interpretation not in ('NORMAL', 'NEGATIVE', 'OTHER')
    else coalesce(number < low and coalesce(left(comparator, 1), '') <> '>', false)
      or coalesce(number > high and coalesce(left(comparator, 1), '') <> '<', false)
  end;

create index report_restricted on record.report (person_id) where withheld or visible_from is not null;
create index observation_restricted on record.observation (person_id) where withheld or visible_from is not null;

-- The results that are closed: by themselves, or because the report, the group or the measurement they belong to is.
-- Normally none or a handful, so it is cheaper to leave these out than to ask of each result.
create function record.closed_observations(person uuid, at timestamptz) returns setof uuid
  language sql stable parallel safe
  as $$
    with recursive closed(id) as (
      select o.observation_id
        from record.observation o
       where o.person_id = person and (o.withheld or o.visible_from is not null)
         and not record.is_open(o.withheld, o.visible_from, at)
      union
      select rr.observation_id
        from record.report r
        join record.report_result rr on rr.person_id = r.person_id and rr.report_id = r.report_id
       where r.person_id = person and (r.withheld or r.visible_from is not null)
         and not record.is_open(r.withheld, r.visible_from, at)
      union
      select part.id
        from closed c
       cross join lateral (
         select m.observation_id as id from record.observation_member m where m.person_id = person and m.group_id = c.id
         union all
         select o.observation_id from record.observation o where o.person_id = person and o.component_of = c.id
       ) part
    )
    select id from closed
  $$;

-- Who wrote, by name: a role is known by its practitioner.
create view record.author as
  select a.party_id,
         coalesce(practitioner.name, a.name) as name,
         coalesce(a.role, practitioner.role) as role,
         case when a.kind = 'ORGANISATION' then a.party_id else a.organisation_id end as organisation_id
    from record.party a
    left join record.party practitioner on practitioner.party_id = a.practitioner_id;

-- Where: a unit with the organisation it is part of.
create view record.place as
  select p.party_id,
         case when whole.name is null or whole.name = p.name then p.name else p.name || ', ' || whole.name end as name,
         p.phone
    from record.party p
    left join record.party whole on whole.party_id = coalesce(p.part_of, case when p.kind = 'LOCATION' then p.organisation_id end);
