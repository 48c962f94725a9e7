-- One row per follow-up of a contract. The whole file is in "file"; the columns are what is filtered, sorted, counted and reported.
create table read_model.follow_up (
    follow_up_id        text primary key,
    contract_id         text        not null,
    client_id           text        not null,
    status              text        not null,
    first_visit_at      timestamptz not null,
    accompanied         boolean     not null,
    -- When each kind of thing that is awaited is due; none of them waits for another.
    call_8_days_due_at  timestamptz,
    call_8_days_do_by   date,
    call_month_due_at   timestamptz,
    call_month_do_by    date,
    call_yearly_due_at  timestamptz,
    call_yearly_do_by   date,
    visit_due_at        timestamptz,
    visit_do_by         date,
    check_notice_due_at timestamptz,
    check_notice_do_by  date,
    -- When the nearest is; far away where nothing is awaited.
    due_at              timestamptz not null,
    owed                text[]      not null,
    undelivered_since   timestamptz,
    -- Secret: in no view and in no answer but to those who may know.
    check_planned_on    date,
    calls_made          integer     not null,
    visits_held         integer     not null,
    checks_held         integer     not null,
    missed              integer     not null,
    ended_on            date,
    erased_at           timestamptz,
    file                jsonb       not null,
    seen                bigint      not null,
    version             bigint      not null
) with (fillfactor = 70);

create index follow_up_by_due_date on read_model.follow_up (due_at, follow_up_id);
create index follow_up_by_first_visit on read_model.follow_up (first_visit_at, follow_up_id);
create index follow_up_by_client on read_model.follow_up (client_id, due_at, follow_up_id);
create index follow_up_by_contract on read_model.follow_up (contract_id);
create index follow_up_by_what_is_owed on read_model.follow_up using gin (owed);
create index follow_up_undelivered on read_model.follow_up (undelivered_since, follow_up_id) where undelivered_since is not null;
create index follow_up_check_planned on read_model.follow_up (check_planned_on, follow_up_id) where check_planned_on is not null;
create index follow_up_call_8_days on read_model.follow_up (call_8_days_due_at, follow_up_id) where call_8_days_due_at is not null;
create index follow_up_call_month on read_model.follow_up (call_month_due_at, follow_up_id) where call_month_due_at is not null;
create index follow_up_call_yearly on read_model.follow_up (call_yearly_due_at, follow_up_id) where call_yearly_due_at is not null;
create index follow_up_visit on read_model.follow_up (visit_due_at, follow_up_id) where visit_due_at is not null;
create index follow_up_check_notice on read_model.follow_up (check_notice_due_at, follow_up_id) where check_notice_due_at is not null;

create view reporting.follow_up_v1 as
select follow_up_id, contract_id, client_id, status, first_visit_at, accompanied,
       call_8_days_due_at, call_month_due_at, call_yearly_due_at, visit_due_at, check_notice_due_at,
       undelivered_since, calls_made, visits_held, checks_held, missed, ended_on, erased_at
from read_model.follow_up;

comment on view reporting.follow_up_v1 is 'Une ligne par contrat suivi, sans donnée personnelle.';
comment on column reporting.follow_up_v1.follow_up_id is 'Identifiant technique.';
comment on column reporting.follow_up_v1.contract_id is 'Référence du contrat.';
comment on column reporting.follow_up_v1.client_id is 'Référence du client.';
comment on column reporting.follow_up_v1.status is 'RUNNING en cours, ENDED terminé avec le contrat.';
comment on column reporting.follow_up_v1.first_visit_at is 'Début de la première prestation.';
comment on column reporting.follow_up_v1.accompanied is 'Vrai si quelqu''un de l''entreprise accompagnait la première prestation.';
comment on column reporting.follow_up_v1.call_8_days_due_at is 'Échéance pour l''appel dans les 8 jours ; vide si rien n''est attendu.';
comment on column reporting.follow_up_v1.call_month_due_at is 'Échéance pour l''appel un mois après le début ; vide si rien n''est attendu.';
comment on column reporting.follow_up_v1.call_yearly_due_at is 'Échéance pour l''appel annuel ; vide si rien n''est attendu.';
comment on column reporting.follow_up_v1.visit_due_at is 'Échéance pour le prochain passage de la responsable ; vide si rien n''est attendu.';
comment on column reporting.follow_up_v1.check_notice_due_at is 'Échéance pour l''information du client après un contrôle ; vide si rien n''est attendu.';
comment on column reporting.follow_up_v1.undelivered_since is 'Plus ancien passage dont le client n''a pas les conclusions ; vide s''il les a toutes.';
comment on column reporting.follow_up_v1.calls_made is 'Nombre d''appels de suivi qui ont abouti.';
comment on column reporting.follow_up_v1.visits_held is 'Nombre de passages.';
comment on column reporting.follow_up_v1.checks_held is 'Nombre de contrôles surprise effectués.';
comment on column reporting.follow_up_v1.missed is 'Nombre d''échéances manquées.';
comment on column reporting.follow_up_v1.ended_on is 'Dernier jour du contrat.';
comment on column reporting.follow_up_v1.erased_at is 'Instant de l''effacement des données personnelles.';

grant select on reporting.follow_up_v1 to ${reportingRole};
