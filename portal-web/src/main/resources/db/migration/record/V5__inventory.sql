-- The rows that speak for an organisation: its own, else whoever's told last.
create function record.organisation_party(number text) returns uuid
  language sql stable parallel safe
  return (
    select o.party_id
      from record.party o
     where o.official_number = number and o.kind = 'ORGANISATION'
     order by o.source = o.official_number desc, o.updated_at desc, o.party_id
     limit 1);

-- Several results may be inside one report, measurement or group.
create index observation_within on record.observation (person_id, contained_in) where contained_in is not null;
