-- When each visit that took place began and ended: what a client owes who withdraws is counted from it (R-15).
alter table command.planned_visit
    add column done_from timestamptz,
    add column done_to   timestamptz;

update command.planned_visit v
   set done_from = (e.told ->> 'startedAt')::timestamptz, done_to = (e.told ->> 'endedAt')::timestamptz
  from (select distinct on (visit_id) aggregate_id || '-' || (told ->> 'number') as visit_id, told
          from (select aggregate_id, position, convert_from(payload, 'UTF8')::jsonb as told
                  from events.domain_event
                 where type in ('mission.visit-done', 'mission.visit-times-corrected')) stored
         order by visit_id, position desc) e
 where v.visit_id = e.visit_id and v.status = 'DONE';
