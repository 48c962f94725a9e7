-- Reporting on improvement, mediation and retention: codes, dates, amounts and counts, nothing personal.

create view reporting.complaint_v2 as
select v.*, c.level, c.scope, c.first_measure_at, c.gap_type, c.detection_failure, c.causes, c.cause_owners,
       c.compensated, c.approval_awaited, c.mediation, c.reopenings, c.erased_at
from reporting.complaint_v1 v
join read_model.complaint c using (complaint_id);

do $$
declare
    of_v1 record;
begin
    for of_v1 in
        select a.attname as name, col_description(a.attrelid, a.attnum) as words
          from pg_attribute a
         where a.attrelid = 'reporting.complaint_v1'::regclass and a.attnum > 0
    loop
        execute format('comment on column reporting.complaint_v2.%I is %L', of_v1.name, of_v1.words);
    end loop;
end
$$;

comment on view reporting.complaint_v2 is
    'Comme complaint_v1, avec l''amélioration, la médiation, la réouverture et l''effacement ; toujours sans donnée personnelle.';
comment on column reporting.complaint_v2.status is
    'OPEN en cours, ANSWERED répondue, CLOSED close, WITHDRAWN retirée par le client, REOPENED rouverte, ERASED effacée.';
comment on column reporting.complaint_v2.level is 'Niveau de traitement, 1 ou 2.';
comment on column reporting.complaint_v2.scope is 'ISOLATED cas isolé, SYSTEMIC d''autres clients concernés ; vide si cela n''a pas encore été évalué.';
comment on column reporting.complaint_v2.first_measure_at is 'Instant de la première mesure de traitement.';
comment on column reporting.complaint_v2.gap_type is 'Écart : NON_CONFORMITY non-conformité, EXPECTED_VERSUS_PERCEIVED attendu contre perçu.';
comment on column reporting.complaint_v2.detection_failure is 'Vrai si l''écart a échappé à nos contrôles.';
comment on column reporting.complaint_v2.causes is 'Causes établies par l''enquête.';
comment on column reporting.complaint_v2.cause_owners is 'Processus à l''origine des causes.';
comment on column reporting.complaint_v2.compensated is 'Dédommagement accordé, en euros.';
comment on column reporting.complaint_v2.approval_awaited is 'Vrai si un dédommagement attend l''accord de la direction.';
comment on column reporting.complaint_v2.mediation is 'État de la médiation ; vide si le médiateur n''est pas saisi.';
comment on column reporting.complaint_v2.reopenings is 'Nombre de réouvertures.';
comment on column reporting.complaint_v2.erased_at is 'Instant de l''effacement des données personnelles.';

create view reporting.complaint_pareto_v1 as
with stated as (
    select d.dimension, d.code
      from read_model.complaint c
     cross join lateral (
            select 'motive' as dimension, c.motive as code
            union all select 'category', c.category
            union all select 'source', c.source
            union all select 'riskCategory', c.risk_category
            union all select 'gapType', c.gap_type
            union all select 'detectionFailure', case when c.detection_failure then 'YES' when not c.detection_failure then 'NO' end
            union all select 'cause', unnest(c.causes)
            union all select 'causeOwner', unnest(c.cause_owners)) d
     where d.code is not null),
counted as (
    select dimension, code, count(*) as complaints from stated group by dimension, code)
select dimension, code, complaints,
       round(100.0 * complaints / sum(complaints) over (partition by dimension), 2) as share_percent,
       round(100.0 * sum(complaints) over (partition by dimension order by complaints desc, code)
             / sum(complaints) over (partition by dimension), 2) as cumulated_percent
from counted;

comment on view reporting.complaint_pareto_v1 is
    'Classement de toutes les réclamations par dimension, la plus fréquente d''abord ; l''effacement n''y change rien.';
comment on column reporting.complaint_pareto_v1.dimension is 'motive, category, source, cause, causeOwner, gapType, detectionFailure ou riskCategory.';
comment on column reporting.complaint_pareto_v1.code is 'Valeur de la dimension.';
comment on column reporting.complaint_pareto_v1.complaints is 'Nombre de réclamations ; une réclamation à deux causes compte dans chacune.';
comment on column reporting.complaint_pareto_v1.share_percent is 'Part dans la dimension, en pour cent.';
comment on column reporting.complaint_pareto_v1.cumulated_percent is 'Part cumulée, en pour cent.';

create view reporting.corrective_action_v1 as
select complaint_id, register_number, number, responsible, status, open, planned_at, due_on,
       nullif(due_at, timestamptz '9999-12-31 00:00:00+00') as due_at, awaited
from read_model.corrective_action;

comment on view reporting.corrective_action_v1 is 'Une ligne par action corrective, après la clôture aussi.';
comment on column reporting.corrective_action_v1.complaint_id is 'Identifiant technique de la réclamation.';
comment on column reporting.corrective_action_v1.register_number is 'Numéro au registre.';
comment on column reporting.corrective_action_v1.number is 'Numéro de l''action dans la réclamation.';
comment on column reporting.corrective_action_v1.responsible is 'Responsable de l''action.';
comment on column reporting.corrective_action_v1.status is 'PLANNED prévue, DONE faite, VERIFIED vérifiée, EFFECTIVE efficace.';
comment on column reporting.corrective_action_v1.open is 'Vrai tant qu''elle reste à faire ou à revoir.';
comment on column reporting.corrective_action_v1.planned_at is 'Instant où elle a été prévue.';
comment on column reporting.corrective_action_v1.due_on is 'Jour promis.';
comment on column reporting.corrective_action_v1.due_at is 'Premier instant trop tard pour ce qui est attendu d''elle, ou l''était en dernier.';
comment on column reporting.corrective_action_v1.awaited is 'Vrai tant que l''acte attendu manque.';

create view reporting.systemic_issue_v1 as
select issue_id, opened_at, closed_at, cardinality(complaints) as complaints
from read_model.systemic_issue;

comment on view reporting.systemic_issue_v1 is 'Une ligne par cause commune à plusieurs réclamations.';
comment on column reporting.systemic_issue_v1.issue_id is 'Identifiant technique.';
comment on column reporting.systemic_issue_v1.opened_at is 'Ouverture.';
comment on column reporting.systemic_issue_v1.closed_at is 'Clôture ; vide tant qu''elle est ouverte.';
comment on column reporting.systemic_issue_v1.complaints is 'Nombre de réclamations liées.';

create view reporting.register_month_v1 as
select month, signed_by, signed_at, history_position
from read_model.register_month;

comment on view reporting.register_month_v1 is 'Une ligne par mois du registre signé par la direction.';
comment on column reporting.register_month_v1.month is 'Mois de Paris, AAAA-MM.';
comment on column reporting.register_month_v1.signed_by is 'Compte qui a signé.';
comment on column reporting.register_month_v1.signed_at is 'Instant de la signature.';
comment on column reporting.register_month_v1.history_position is 'Position de l''historique jusqu''à laquelle le registre a été lu.';

grant select on all tables in schema reporting to ${reportingRole};
