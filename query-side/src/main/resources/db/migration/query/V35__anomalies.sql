-- One row per anomaly. The whole of it is in "file"; the columns are what is filtered, sorted, counted and reported.
create table read_model.anomaly (
    anomaly_id  text primary key,
    number      text        not null,
    kind        text        not null,
    status      text        not null,
    client_id   text        not null,
    contract_id text,
    visit_id    text,
    worker_id   text,
    found_at    timestamptz not null,
    measures    integer     not null,
    closed_on   date,
    outcome     text,
    erased_at   timestamptz,
    file        jsonb       not null,
    seen        bigint      not null,
    version     bigint      not null
) with (fillfactor = 70);

create index anomaly_by_finding on read_model.anomaly (found_at, anomaly_id);
create index anomaly_open on read_model.anomaly (found_at, anomaly_id) where status = 'OPEN';
create index anomaly_by_client on read_model.anomaly (client_id, found_at, anomaly_id);
create index anomaly_by_contract on read_model.anomaly (contract_id, found_at, anomaly_id) where contract_id is not null;
create index anomaly_by_worker on read_model.anomaly (worker_id, found_at, anomaly_id) where worker_id is not null;

create view reporting.anomaly_v1 as
select anomaly_id, number, kind, status, client_id, contract_id, visit_id, worker_id, found_at, measures, closed_on, outcome,
       erased_at
from read_model.anomaly;

comment on view reporting.anomaly_v1 is 'Une ligne par anomalie relevée par l''entreprise, sans donnée personnelle.';
comment on column reporting.anomaly_v1.anomaly_id is 'Identifiant technique.';
comment on column reporting.anomaly_v1.number is 'Numéro, sans trou dans l''année.';
comment on column reporting.anomaly_v1.kind is 'FIRST_VISIT_NOT_ACCOMPANIED première prestation non accompagnée, NOTEBOOK_MISSING sans cahier de liaison, QUALITY qualité, PUNCTUALITY ponctualité, SAFETY sécurité, EQUIPMENT matériel, ORGANISATION organisation, OTHER autre.';
comment on column reporting.anomaly_v1.status is 'OPEN ouverte, CLOSED close, ERASED effacée.';
comment on column reporting.anomaly_v1.client_id is 'Référence du client.';
comment on column reporting.anomaly_v1.contract_id is 'Référence du contrat ; vide si elle n''en concerne pas.';
comment on column reporting.anomaly_v1.visit_id is 'Référence de la prestation ; vide si elle n''en concerne pas.';
comment on column reporting.anomaly_v1.worker_id is 'Référence de l''intervenant ; vide si elle n''en concerne pas.';
comment on column reporting.anomaly_v1.found_at is 'Instant du constat.';
comment on column reporting.anomaly_v1.measures is 'Nombre de mesures prises.';
comment on column reporting.anomaly_v1.closed_on is 'Jour de la clôture.';
comment on column reporting.anomaly_v1.outcome is 'RESOLVED résolue, UNFOUNDED sans fondement, ACCEPTED acceptée.';
comment on column reporting.anomaly_v1.erased_at is 'Instant de l''effacement des données personnelles.';

grant select on reporting.anomaly_v1 to ${reportingRole};
