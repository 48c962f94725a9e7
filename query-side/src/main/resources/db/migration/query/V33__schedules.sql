-- When visits of a contract come back; the columns are those of the pattern that was set last.
create table read_model.schedule (
    schedule_id     text primary key,
    contract_id     text    not null,
    client_id       text    not null,
    worker_id       text,
    pattern_version integer,
    every_weeks     integer,
    slots           integer,
    starts_on       date,
    on_holidays     text,
    pauses          integer not null,
    planned_until   date,
    ends_on         date,
    file            jsonb   not null,
    seen            bigint  not null,
    version         bigint  not null
);

create index schedule_by_client on read_model.schedule (client_id);

-- How far the planning of many contracts is.
create table read_model.planning_run (
    run_id     text primary key,
    started_at timestamptz not null,
    file       jsonb       not null,
    seen       bigint      not null,
    version    bigint      not null
);

create view reporting.schedule_v1 as
select schedule_id, contract_id, client_id, worker_id, pattern_version, every_weeks, slots, starts_on, on_holidays, pauses,
       planned_until, ends_on
from read_model.schedule;

comment on view reporting.schedule_v1 is 'Une ligne par contrat planifié : le rythme fixé en dernier.';
comment on column reporting.schedule_v1.schedule_id is 'Identifiant technique.';
comment on column reporting.schedule_v1.contract_id is 'Référence du contrat.';
comment on column reporting.schedule_v1.client_id is 'Référence du client.';
comment on column reporting.schedule_v1.worker_id is 'Intervenant du rythme.';
comment on column reporting.schedule_v1.pattern_version is 'Version du rythme.';
comment on column reporting.schedule_v1.every_weeks is '1 chaque semaine, 2 une semaine sur deux.';
comment on column reporting.schedule_v1.slots is 'Interventions par semaine où l''on vient.';
comment on column reporting.schedule_v1.starts_on is 'Premier jour du rythme.';
comment on column reporting.schedule_v1.on_holidays is 'Jours fériés : SKIP pas d''intervention, KEEP maintenue, DAY_BEFORE la veille ouvrée, DAY_AFTER le lendemain ouvré.';
comment on column reporting.schedule_v1.pauses is 'Suspensions non annulées.';
comment on column reporting.schedule_v1.planned_until is 'Dernier jour planifié.';
comment on column reporting.schedule_v1.ends_on is 'Dernier jour, une fois le contrat terminé.';

grant select on reporting.schedule_v1 to ${reportingRole};
