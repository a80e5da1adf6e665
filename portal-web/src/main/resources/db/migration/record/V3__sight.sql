-- Who sees what: every page reads an item through the one of the functions below that is for its kind, with the reader's
-- sight, so that what is out of it is not there for her.

-- Append-only: when the citizen hid a document from those who act for her, and when she showed it again.
create table record.document_visibility (
  person_id   uuid        not null,
  change_id   uuid        not null,
  document_id uuid        not null,
  hidden      boolean     not null,
  -- Who did it; absent when it followed from another version of the document.
  changed_by  uuid,
  at          timestamptz not null,
  primary key (person_id, change_id)
);
create index document_visibility_last on record.document_visibility (person_id, document_id, change_id desc);

create function record.hidden_documents(person uuid) returns setof uuid
  language sql stable parallel safe
  as $$
    select last.document_id
      from (select distinct on (v.document_id) v.document_id, v.hidden
              from record.document_visibility v
             where v.person_id = person
             order by v.document_id, v.change_id desc) last
     where last.hidden
  $$;

-- A document with all it replaces and all that replace it, also those that are no longer here.
create function record.versions(person uuid, document uuid) returns setof uuid
  language sql stable parallel safe
  as $$
    with recursive version(id) as (
      select document
      union
      select beside.id
        from version
       cross join lateral (
         select d.replaces as id from record.document d
          where d.person_id = person and d.document_id = version.id and d.replaces is not null
         union all
         select d.document_id from record.document d where d.person_id = person and d.replaces = version.id
       ) beside
    )
    select id from version
  $$;

drop function record.closed_observations(uuid, timestamptz);
drop function record.is_open(boolean, timestamptz, timestamptz);

-- Whether somebody may see an item at this time: neither withheld nor still delayed, nor exempted from her sight.
create function record.is_open(
    withheld boolean, visible_from timestamptz, hidden_from_parents boolean, at timestamptz, exempted boolean)
  returns boolean
  language sql immutable parallel safe
  return not withheld and (visible_from is null or visible_from <= at) and (exempted or not hidden_from_parents);

drop index record.report_restricted;
create index report_restricted on record.report (person_id)
  where withheld or visible_from is not null or hidden_from_parents;
drop index record.observation_restricted;
create index observation_restricted on record.observation (person_id)
  where withheld or visible_from is not null or hidden_from_parents;

-- The results that are closed: by themselves, or because the report, the group or the measurement they belong to is.
-- Normally none or a handful, so it is cheaper to leave these out than to ask of each result.
create function record.closed_observations(person uuid, at timestamptz, exempted boolean) returns setof uuid
  language sql stable parallel safe
  as $$
    with recursive closed(id) as (
      select o.observation_id
        from record.observation o
       where o.person_id = person and (o.withheld or o.visible_from is not null or o.hidden_from_parents)
         and not record.is_open(o.withheld, o.visible_from, o.hidden_from_parents, at, exempted)
      union
      select rr.observation_id
        from record.report r
        join record.report_result rr on rr.person_id = r.person_id and rr.report_id = r.report_id
       where r.person_id = person and (r.withheld or r.visible_from is not null or r.hidden_from_parents)
         and not record.is_open(r.withheld, r.visible_from, r.hidden_from_parents, at, exempted)
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

-- The functions below are written so that the planner takes them apart: reading from one costs what reading its table does.

create function record.open_documents(person uuid, at timestamptz, exempted boolean, hidden boolean)
  returns setof record.document
  language sql stable parallel safe
  as $$
    select d.* from record.document d
     where d.person_id = person
       and record.is_open(d.withheld, d.visible_from, d.hidden_from_parents, at, exempted)
       and (hidden or d.document_id not in (select id from record.hidden_documents(person) as id))
  $$;

create function record.open_reports(person uuid, at timestamptz, exempted boolean) returns setof record.report
  language sql stable parallel safe
  as $$
    select r.* from record.report r
     where r.person_id = person
       and record.is_open(r.withheld, r.visible_from, r.hidden_from_parents, at, exempted)
  $$;

create function record.open_observations(person uuid, at timestamptz, exempted boolean) returns setof record.observation
  language sql stable parallel safe
  as $$
    select o.* from record.observation o
     where o.person_id = person
       and o.observation_id not in (select id from record.closed_observations(person, at, exempted) as id)
  $$;

create function record.open_medicines(person uuid, at timestamptz, exempted boolean) returns setof record.medicine
  language sql stable parallel safe
  as $$
    select m.* from record.medicine m
     where m.person_id = person
       and record.is_open(m.withheld, m.visible_from, m.hidden_from_parents, at, exempted)
  $$;

create function record.open_critical(person uuid, at timestamptz, exempted boolean) returns setof record.critical
  language sql stable parallel safe
  as $$
    select c.* from record.critical c
     where c.person_id = person
       and record.is_open(c.withheld, c.visible_from, c.hidden_from_parents, at, exempted)
  $$;
