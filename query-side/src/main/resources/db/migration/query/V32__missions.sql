-- The visits of one contract and Paris month, with their timesheet. No word of anybody: what was said is read from the history.
create table read_model.mission (
    mission_id        text primary key,
    contract_id       text          not null,
    client_id         text          not null,
    month             text          not null,
    begins_at         timestamptz   not null,
    -- Those that were not cancelled or moved away.
    visits            integer       not null,
    ahead             integer       not null,
    done              integer       not null,
    missed            integer       not null,
    planned_hours     numeric(9, 2) not null,
    done_hours        numeric(9, 2) not null,
    timesheet_due_at  timestamptz,
    timesheet_do_by   date,
    timesheet_due     jsonb,
    timesheet_state   text,
    timesheet_awaited boolean       not null,
    signed_hours      numeric(9, 2),
    client_signed_at  timestamptz,
    worker_signed_at  timestamptz,
    remarks           integer       not null,
    remarks_awaited   integer       not null,
    -- When the next answer to a remark is or was due; null where none is awaited.
    answer_due_at     timestamptz,
    file              jsonb         not null,
    seen              bigint        not null,
    version           bigint        not null
) with (fillfactor = 70);

create index mission_by_month on read_model.mission (begins_at, mission_id);
create index mission_by_client on read_model.mission (client_id, begins_at, mission_id);
create index mission_by_contract on read_model.mission (contract_id, begins_at, mission_id);
create index mission_unsigned on read_model.mission (timesheet_due_at, mission_id) where timesheet_awaited;
create index mission_unanswered on read_model.mission (answer_due_at, mission_id) where answer_due_at is not null;

create table read_model.visit (
    visit_id           text primary key,
    mission_id         text        not null,
    number             integer     not null,
    contract_id        text        not null,
    client_id          text        not null,
    -- Who is to come, or came.
    worker_id          text        not null,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    status             text        not null,
    origin             text        not null,
    moves              integer     not null,
    moved_from         text,
    moved_to           text,
    -- Of the change that was asked for last.
    asked_by           text        not null,
    intake_id          text,
    -- Whoever is planned cannot come, and nobody else does yet.
    uncovered          boolean     not null,
    uncovered_because  text,
    replacement_due_at timestamptz,
    replacement_do_by  date,
    replacement_state  text,
    replacement        jsonb,
    offered_worker_id  text,
    offers             integer     not null,
    cancel_cause       text,
    miss_cause         text,
    started_at         timestamptz,
    ended_at           timestamptz,
    late_minutes       integer,
    first              boolean,
    accompanied_by     text,
    version            bigint      not null
) with (fillfactor = 70);

create index visit_by_start on read_model.visit (starts_at, visit_id);
create index visit_by_worker on read_model.visit (worker_id, starts_at, visit_id);
create index visit_by_client on read_model.visit (client_id, starts_at, visit_id);
create index visit_by_contract on read_model.visit (contract_id, starts_at, visit_id);
create index visit_uncovered on read_model.visit (starts_at, visit_id) where uncovered;
create index visit_replacement on read_model.visit (replacement_due_at, visit_id) where uncovered;
create index visit_without_outcome on read_model.visit (ends_at, visit_id) where status = 'PLANNED';

create table read_model.timesheet_remark (
    mission_id   text        not null,
    number       integer     not null,
    contract_id  text        not null,
    client_id    text        not null,
    type         text        not null,
    remarked_at  timestamptz not null,
    due_at       timestamptz not null,
    do_by        date        not null,
    due          jsonb       not null,
    state        text        not null,
    awaited      boolean     not null,
    next_visit   text,
    intake_id    text,
    complaint_id text,
    answered_at  timestamptz,
    version      bigint      not null,
    primary key (mission_id, number)
);

create index timesheet_remark_awaited on read_model.timesheet_remark (due_at, mission_id, number) where awaited;

create view reporting.visit_v1 as
select visit_id, mission_id, contract_id, client_id, worker_id, starts_at, ends_at, status, origin, moves, moved_from, moved_to,
       asked_by, uncovered, uncovered_because, replacement_due_at, replacement_state, offered_worker_id, offers, cancel_cause, miss_cause,
       started_at, ended_at, late_minutes, first, accompanied_by is not null as accompanied
from read_model.visit;

comment on view reporting.visit_v1 is 'Une ligne par intervention, sans donnée personnelle.';
comment on column reporting.visit_v1.visit_id is 'Identifiant technique.';
comment on column reporting.visit_v1.mission_id is 'Mission : les interventions d''un contrat et d''un mois de Paris.';
comment on column reporting.visit_v1.contract_id is 'Référence du contrat.';
comment on column reporting.visit_v1.client_id is 'Référence du client.';
comment on column reporting.visit_v1.worker_id is 'Intervenant prévu, ou venu.';
comment on column reporting.visit_v1.starts_at is 'Début prévu.';
comment on column reporting.visit_v1.ends_at is 'Fin prévue.';
comment on column reporting.visit_v1.status is 'PLANNED prévue, UNCOVERED à couvrir, REPLACEMENT_OFFERED remplacement proposé, DONE réalisée, MISSED non réalisée, CANCELLED annulée, MOVED_AWAY déplacée dans un autre mois.';
comment on column reporting.visit_v1.origin is 'PATTERN rythme du contrat, ADDED ajoutée, MOVED déplacée depuis un autre mois.';
comment on column reporting.visit_v1.moves is 'Nombre de déplacements.';
comment on column reporting.visit_v1.moved_from is 'Intervention d''un autre mois qui a été déplacée ici.';
comment on column reporting.visit_v1.moved_to is 'Intervention d''un autre mois qui a lieu à sa place.';
comment on column reporting.visit_v1.asked_by is 'Qui a demandé le dernier changement : CLIENT, WORKER intervenant, FIRM entreprise.';
comment on column reporting.visit_v1.uncovered is 'Vrai si personne ne vient encore.';
comment on column reporting.visit_v1.uncovered_because is 'WORKER_ABSENT absence, WORKER_DEPARTED départ ; vide si l''intervenant pouvait venir.';
comment on column reporting.visit_v1.replacement_due_at is 'Instant avant lequel un remplacement est à trouver.';
comment on column reporting.visit_v1.replacement_state is 'OPEN en cours, KEPT tenue, MISSED manquée.';
comment on column reporting.visit_v1.offered_worker_id is 'Intervenant proposé au client, qui n''a pas répondu.';
comment on column reporting.visit_v1.offers is 'Nombre de remplacements proposés.';
comment on column reporting.visit_v1.cancel_cause is 'Motif de l''annulation.';
comment on column reporting.visit_v1.miss_cause is 'Motif de la non-réalisation.';
comment on column reporting.visit_v1.started_at is 'Début réel.';
comment on column reporting.visit_v1.ended_at is 'Fin réelle.';
comment on column reporting.visit_v1.late_minutes is 'Minutes de retard sur le début prévu ; 0 à l''heure ou en avance.';
comment on column reporting.visit_v1.first is 'Vrai pour la toute première intervention du contrat.';
comment on column reporting.visit_v1.accompanied is 'Vrai si quelqu''un de l''entreprise était présent.';

create view reporting.mission_v1 as
select mission_id, contract_id, client_id, month, visits, ahead, done, missed, planned_hours, done_hours, timesheet_due_at,
       timesheet_state, timesheet_awaited, signed_hours, client_signed_at, worker_signed_at, remarks, remarks_awaited
from read_model.mission;

comment on view reporting.mission_v1 is 'Une ligne par mission : les interventions d''un contrat et d''un mois de Paris, avec leur relevé d''heures.';
comment on column reporting.mission_v1.mission_id is 'Identifiant technique.';
comment on column reporting.mission_v1.contract_id is 'Référence du contrat.';
comment on column reporting.mission_v1.client_id is 'Référence du client.';
comment on column reporting.mission_v1.month is 'Mois, sous la forme 2026-06.';
comment on column reporting.mission_v1.visits is 'Interventions, hors annulées et déplacées dans un autre mois.';
comment on column reporting.mission_v1.ahead is 'Interventions à venir.';
comment on column reporting.mission_v1.done is 'Interventions réalisées.';
comment on column reporting.mission_v1.missed is 'Interventions non réalisées.';
comment on column reporting.mission_v1.planned_hours is 'Heures prévues, deux décimales.';
comment on column reporting.mission_v1.done_hours is 'Heures réelles, deux décimales.';
comment on column reporting.mission_v1.timesheet_due_at is 'Premier instant où la signature du relevé est en retard.';
comment on column reporting.mission_v1.timesheet_state is 'OPEN en cours, KEPT signé à temps, MISSED en retard.';
comment on column reporting.mission_v1.timesheet_awaited is 'Vrai si le relevé reste à signer.';
comment on column reporting.mission_v1.signed_hours is 'Heures du relevé signé, deux décimales.';
comment on column reporting.mission_v1.client_signed_at is 'Signature du client.';
comment on column reporting.mission_v1.worker_signed_at is 'Signature de l''intervenant.';
comment on column reporting.mission_v1.remarks is 'Observations en pied de relevé.';
comment on column reporting.mission_v1.remarks_awaited is 'Observations sans réponse.';

create view reporting.timesheet_remark_v1 as
select mission_id, number, contract_id, client_id, type, remarked_at, due_at, state, awaited, next_visit, complaint_id, answered_at
from read_model.timesheet_remark;

comment on view reporting.timesheet_remark_v1 is 'Une ligne par observation en pied de relevé d''heures, sans son texte.';
comment on column reporting.timesheet_remark_v1.mission_id is 'Mission du relevé.';
comment on column reporting.timesheet_remark_v1.number is 'Numéro dans le relevé.';
comment on column reporting.timesheet_remark_v1.contract_id is 'Référence du contrat.';
comment on column reporting.timesheet_remark_v1.client_id is 'Référence du client.';
comment on column reporting.timesheet_remark_v1.type is 'INFORMATION, REQUEST demande, COMPLAINT réclamation.';
comment on column reporting.timesheet_remark_v1.remarked_at is 'Instant de l''enregistrement.';
comment on column reporting.timesheet_remark_v1.due_at is 'Premier instant où la réponse est en retard.';
comment on column reporting.timesheet_remark_v1.state is 'OPEN en cours, KEPT tenue, MISSED manquée.';
comment on column reporting.timesheet_remark_v1.awaited is 'Vrai si la réponse reste à donner.';
comment on column reporting.timesheet_remark_v1.next_visit is 'Intervention avant laquelle il faut répondre.';
comment on column reporting.timesheet_remark_v1.complaint_id is 'Réclamation qui en est née.';
comment on column reporting.timesheet_remark_v1.answered_at is 'Instant de la réponse.';

grant select on reporting.visit_v1, reporting.mission_v1, reporting.timesheet_remark_v1 to ${reportingRole};
