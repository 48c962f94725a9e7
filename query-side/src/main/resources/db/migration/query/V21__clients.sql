-- One row per client. The whole file is in "file"; the columns are what is filtered, sorted, counted and reported.
create table read_model.client (
    client_id            text primary key,
    standing             text        not null,
    -- A prospect or a client: somebody of the firm has to be there for them.
    open                 boolean     not null,
    planner              text,
    technical_supervisor text,
    -- When the earliest word was or is due that the client has not had; null where they know all.
    untold_since         timestamptz,
    since                date        not null,
    source               text        not null,
    registered_at        timestamptz not null,
    contacts             bigint      not null,
    last_contact_at      timestamptz,
    ended_on             date,
    erased_at            timestamptz,
    file                 jsonb       not null,
    seen                 bigint      not null,
    version              bigint      not null
) with (fillfactor = 70);

create index client_by_registration on read_model.client (registered_at, client_id);
create index client_by_beginning on read_model.client (since, client_id);
create index client_by_planner on read_model.client (planner, registered_at, client_id);
create index client_by_technical_supervisor on read_model.client (technical_supervisor, registered_at, client_id);
create index client_untold on read_model.client (registered_at, client_id) where untold_since is not null;
create index client_without_planner on read_model.client (registered_at, client_id) where open and planner is null;
create index client_without_technical_supervisor on read_model.client (registered_at, client_id)
    where open and technical_supervisor is null;

-- Hashes of the beginnings of the words by which a client is found, and of these words with a letter left out, for whoever
-- makes a slip. They change seldom, the row of the client with every contact; apart, they are entered into their index once.
-- Personal data: an erasure empties them. No extension is needed for the index.
create table read_model.client_words (
    client_id text      primary key,
    found_by  integer[] not null,
    version   bigint    not null
);

create index client_by_words on read_model.client_words using gin (found_by);

create view reporting.client_v1 as
select client_id, standing, open, planner, technical_supervisor, untold_since, since, source, registered_at, contacts,
       last_contact_at, ended_on, erased_at
from read_model.client;

comment on view reporting.client_v1 is 'Une ligne par prospect, client ou ancien client, sans donnée personnelle.';
comment on column reporting.client_v1.client_id is 'Identifiant technique.';
comment on column reporting.client_v1.standing is 'PROSPECT, CLIENT, FORMER_CLIENT ancien client, GIVEN_UP_PROSPECT prospect sans suite.';
comment on column reporting.client_v1.open is 'Vrai pour un dossier en cours.';
comment on column reporting.client_v1.planner is 'Compte de la chargée de planning.';
comment on column reporting.client_v1.technical_supervisor is 'Compte de la monitrice technique.';
comment on column reporting.client_v1.untold_since is 'Échéance la plus ancienne d''un interlocuteur encore inconnu du client ; vide si tout est communiqué.';
comment on column reporting.client_v1.since is 'Jour du début de la relation.';
comment on column reporting.client_v1.source is 'Comment la personne est venue à l''entreprise.';
comment on column reporting.client_v1.registered_at is 'Instant de l''enregistrement.';
comment on column reporting.client_v1.contacts is 'Nombre de contacts conservés.';
comment on column reporting.client_v1.last_contact_at is 'Dernier contact.';
comment on column reporting.client_v1.ended_on is 'Jour de la fin de la relation ; reste après un retour.';
comment on column reporting.client_v1.erased_at is 'Instant de l''effacement des données personnelles.';

grant select on all tables in schema reporting to ${reportingRole};
