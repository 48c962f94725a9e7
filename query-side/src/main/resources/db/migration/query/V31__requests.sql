-- One row per request. The whole file is in "file"; the columns are what is filtered, sorted, counted and reported.
create table read_model.request (
    request_id          text primary key,
    client_id           text        not null,
    request_status      text        not null,
    received_at         timestamptz not null,
    recorded_at         timestamptz not null,
    channel             text        not null,
    intake_id           text,
    wished_start_on     date,
    appointment_at      timestamptz,
    assessed_at         timestamptz,
    form_version        text,
    services            text[]      not null,
    rhythm              text,
    hours_per_month     numeric,
    start_on            date,
    worker_id           text,
    assigned_at         timestamptz,
    proposals           integer     not null,
    quote_asked         boolean     not null,
    quotes              integer     not null,
    -- Of the last quote; whether it may still be accepted depends on the day.
    quote_number        text,
    quote_standing      text,
    quote_issued_on     date,
    quote_valid_until   date,
    quote_monthly_total numeric,
    quote_mandatory     boolean,
    quote_answered_on   date,
    informed_at         timestamptz,
    information_version text,
    contract_id         text,
    concluded_on        date,
    abandoned_on        date,
    erased_at           timestamptz,
    file                jsonb       not null,
    seen                bigint      not null,
    version             bigint      not null
) with (fillfactor = 70);

create index request_by_receipt on read_model.request (received_at, request_id);
create index request_by_client on read_model.request (client_id);
create index request_by_status on read_model.request (request_status, received_at, request_id);
create index request_unassessed on read_model.request (received_at, request_id)
    where request_status in ('OPEN', 'ACCEPTED') and assessed_at is null;
create index request_unstaffed on read_model.request (received_at, request_id)
    where request_status in ('OPEN', 'ACCEPTED') and worker_id is null;

create view reporting.request_v1 as
select request_id, client_id, request_status, received_at, recorded_at, channel, intake_id, wished_start_on, appointment_at,
       assessed_at, form_version, services, rhythm, hours_per_month, start_on, worker_id, assigned_at, proposals, quote_asked,
       quotes, quote_number, quote_standing, quote_issued_on, quote_valid_until, quote_monthly_total, quote_mandatory,
       quote_answered_on, informed_at, information_version, contract_id, concluded_on, abandoned_on, erased_at
from read_model.request;

comment on view reporting.request_v1 is 'Une ligne par demande, sans nom, adresse ni texte : dates, codes, heures et devis.';
comment on column reporting.request_v1.request_id is 'Identifiant technique.';
comment on column reporting.request_v1.client_id is 'Référence de la fiche client.';
comment on column reporting.request_v1.request_status is 'OPEN en cours, ACCEPTED devis accepté, CONCLUDED suivie d''un contrat, ABANDONED sans suite, ERASED effacée.';
comment on column reporting.request_v1.received_at is 'Instant où la demande est parvenue à l''entreprise.';
comment on column reporting.request_v1.recorded_at is 'Instant de la saisie.';
comment on column reporting.request_v1.channel is 'Canal de réception.';
comment on column reporting.request_v1.intake_id is 'Message de la main courante dont elle vient.';
comment on column reporting.request_v1.wished_start_on is 'Jour de début souhaité.';
comment on column reporting.request_v1.appointment_at is 'Rendez-vous d''évaluation convenu en dernier.';
comment on column reporting.request_v1.assessed_at is 'Dernière évaluation.';
comment on column reporting.request_v1.form_version is 'Version du formulaire de cette évaluation.';
comment on column reporting.request_v1.services is 'Services demandés.';
comment on column reporting.request_v1.rhythm is 'RECURRING récurrent ou ONE_OFF ponctuel.';
comment on column reporting.request_v1.hours_per_month is 'Heures par mois.';
comment on column reporting.request_v1.start_on is 'Premier jour, d''après l''évaluation.';
comment on column reporting.request_v1.worker_id is 'Intervenant affecté.';
comment on column reporting.request_v1.assigned_at is 'Instant de l''affectation.';
comment on column reporting.request_v1.proposals is 'Nombre d''intervenants proposés.';
comment on column reporting.request_v1.quote_asked is 'Vrai si le client a demandé un devis.';
comment on column reporting.request_v1.quotes is 'Nombre de devis établis.';
comment on column reporting.request_v1.quote_number is 'Numéro du dernier devis (DEV-AAAA-nnnnn), sans trou.';
comment on column reporting.request_v1.quote_standing is 'ISSUED sans réponse, ACCEPTED accepté, REFUSED refusé ; vide sans devis.';
comment on column reporting.request_v1.quote_issued_on is 'Jour du dernier devis.';
comment on column reporting.request_v1.quote_valid_until is 'Dernier jour de sa validité.';
comment on column reporting.request_v1.quote_monthly_total is 'Prix mensuel TTC en euros.';
comment on column reporting.request_v1.quote_mandatory is 'Vrai si le devis était obligatoire.';
comment on column reporting.request_v1.quote_answered_on is 'Jour de l''acceptation ou du refus.';
comment on column reporting.request_v1.informed_at is 'Dernière remise de l''information précontractuelle.';
comment on column reporting.request_v1.information_version is 'Version remise.';
comment on column reporting.request_v1.contract_id is 'Contrat qui en est venu.';
comment on column reporting.request_v1.concluded_on is 'Jour où ce contrat a été établi.';
comment on column reporting.request_v1.abandoned_on is 'Jour de l''abandon.';
comment on column reporting.request_v1.erased_at is 'Instant de l''effacement des données personnelles.';

grant select on reporting.request_v1 to ${reportingRole};
