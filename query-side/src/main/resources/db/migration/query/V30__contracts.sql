-- One row per contract. The whole file is in "file"; the columns are what is filtered, sorted, counted and reported.
create table read_model.contract (
    contract_id      text primary key,
    client_id        text           not null,
    request_id       text           not null,
    quote_number     text,
    status           text           not null,
    rhythm           text           not null,
    concluded        text,
    monthly_amount   numeric(12, 2) not null,
    once_amount      numeric(12, 2) not null,
    hours            numeric(7, 2)  not null,
    drawn_up_at      timestamptz    not null,
    starts_on        date           not null,
    signed_on        date,
    returned_on      date,
    withdrawal_until timestamptz,
    introduced_at    timestamptz,
    ends_on          date,
    end_cause        text,
    -- When the next thing that is owed is due; far away where nothing is.
    due_at           timestamptz    not null,
    owed             text,
    due_do_by        date,
    lacks_notebook   boolean        not null,
    -- Whoever has signed the scope.
    workers          text[]         not null,
    erased_at        timestamptz,
    file             jsonb          not null,
    seen             bigint         not null,
    version          bigint         not null
) with (fillfactor = 70);

create index contract_by_drawing_up on read_model.contract (drawn_up_at, contract_id);
create index contract_by_due_date on read_model.contract (due_at, contract_id);
create index contract_owing on read_model.contract (due_at, contract_id) where owed is not null;
create index contract_by_status on read_model.contract (status, drawn_up_at, contract_id);
create index contract_by_client on read_model.contract (client_id, drawn_up_at, contract_id);
create index contract_by_worker on read_model.contract using gin (workers);
create index contract_by_end on read_model.contract (ends_on) where ends_on is not null;

create view reporting.contract_v1 as
select contract_id, client_id, request_id, quote_number, status, rhythm, concluded, monthly_amount, once_amount, hours,
       drawn_up_at, starts_on, signed_on, returned_on, withdrawal_until, introduced_at, ends_on, end_cause,
       nullif(due_at, '9999-12-31T00:00:00Z') as due_at, lacks_notebook, workers, erased_at
from read_model.contract;

comment on view reporting.contract_v1 is 'Une ligne par contrat, sans donnée personnelle ; montants TTC.';
comment on column reporting.contract_v1.contract_id is 'Identifiant technique.';
comment on column reporting.contract_v1.client_id is 'Référence du client.';
comment on column reporting.contract_v1.request_id is 'Référence de la demande dont il est issu.';
comment on column reporting.contract_v1.quote_number is 'Numéro du devis accepté ; vide s''il n''en fallait pas.';
comment on column reporting.contract_v1.status is 'DRAWN_UP rédigé, SIGNED signé, RUNNING en cours, ENDING résilié mais pas terminé, ENDED terminé, ABANDONED sans suite, ERASED effacé.';
comment on column reporting.contract_v1.rhythm is 'RECURRING récurrent, ONE_OFF ponctuel.';
comment on column reporting.contract_v1.concluded is 'OFF_PREMISES hors établissement, DISTANCE à distance, ON_PREMISES en établissement.';
comment on column reporting.contract_v1.monthly_amount is 'Montant TTC par mois.';
comment on column reporting.contract_v1.once_amount is 'Montant TTC payé une seule fois.';
comment on column reporting.contract_v1.hours is 'Heures par mois, ou en tout pour une prestation ponctuelle.';
comment on column reporting.contract_v1.drawn_up_at is 'Instant de la rédaction.';
comment on column reporting.contract_v1.starts_on is 'Premier jour prévu.';
comment on column reporting.contract_v1.signed_on is 'Jour de la signature.';
comment on column reporting.contract_v1.returned_on is 'Jour du retour du contrat signé.';
comment on column reporting.contract_v1.withdrawal_until is 'Premier instant où la rétractation n''est plus possible ; vide sans droit de rétractation.';
comment on column reporting.contract_v1.introduced_at is 'Instant de la première rencontre.';
comment on column reporting.contract_v1.ends_on is 'Dernier jour, s''il est connu.';
comment on column reporting.contract_v1.end_cause is 'WITHDRAWN rétractation, TERMINATED résiliation ; vide tant que le contrat n''est pas terminé.';
comment on column reporting.contract_v1.due_at is 'Prochaine échéance attendue à la fin du contrat ; vide sans échéance.';
comment on column reporting.contract_v1.lacks_notebook is 'Vrai pour une prestation récurrente en cours sans cahier de liaison.';
comment on column reporting.contract_v1.workers is 'Intervenants qui ont signé la demande précise.';
comment on column reporting.contract_v1.erased_at is 'Instant de l''effacement des données personnelles.';

grant select on reporting.contract_v1 to ${reportingRole};
