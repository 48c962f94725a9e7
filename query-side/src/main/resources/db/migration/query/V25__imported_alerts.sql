-- What was long past when a complaint came from a former system is known and wakes nobody.
alter table read_model.alert add column imported boolean not null default false;
drop index read_model.alert_standing;
create index alert_standing on read_model.alert (raised_at, alert_id) where resolved_at is null and not imported;

create or replace view reporting.alert_v1 as
select a.complaint_id, c.register_number, a.kind, a.due_date, a.due_at, a.raised_at, a.resolved_at, a.resolved_by, a.verdict,
       a.imported
from read_model.alert a
left join read_model.complaint c using (complaint_id);
comment on column reporting.alert_v1.imported is
    'Vrai si l''échéance était passée depuis longtemps lors de la reprise de la réclamation d''un ancien système.';
