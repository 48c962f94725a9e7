-- The call log: one row per message. The whole file is in "file"; the columns are what is filtered, sorted, counted and reported.
create table read_model.intake (
    intake_id         text primary key,
    number            text        not null,
    number_order      bigint      not null,
    left_at           timestamptz not null,
    clock_from        timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       text,
    handled_at        timestamptz,
    channel           text        not null,
    client_id         text,
    worker_id         text,
    bypass            boolean     not null,
    outcome           text,
    became_id         text,
    became_number     text,
    -- The due date of the call-back as long as nobody was reached; far in the future where nothing is awaited.
    due_at            timestamptz not null,
    call_back_due_at  timestamptz,
    call_back_state   text,
    call_back_awaited boolean     not null,
    reached_at        timestamptz,
    attempts          integer     not null,
    document_versions text[]      not null,
    reminded_at       timestamptz,
    file              jsonb       not null,
    seen              bigint      not null,
    version           bigint      not null
);

create unique index intake_by_number on read_model.intake (number_order, intake_id);
create index intake_by_time on read_model.intake (left_at, intake_id);
create index intake_by_due_date on read_model.intake (due_at, intake_id);
create index intake_open on read_model.intake (number_order, intake_id) where outcome is null;
create index intake_late on read_model.intake (due_at, intake_id) where call_back_awaited;
create index intake_by_client on read_model.intake (client_id) where client_id is not null;

create view reporting.call_log_v1 as
select intake_id, number, left_at, clock_from, recorded_at, handled_at, channel, client_id, worker_id, bypass,
       outcome, became_id, became_number, call_back_due_at, call_back_state, call_back_awaited, reached_at, attempts,
       document_versions, reminded_at
from read_model.intake;

comment on view reporting.call_log_v1 is
    'La main courante, une ligne par message, sans nom ni contenu : dates, codes, suite donnée et rappel.';
comment on column reporting.call_log_v1.intake_id is 'Identifiant technique du message.';
comment on column reporting.call_log_v1.number is 'Numéro dans la main courante (MC-AAAA-nnnnn), sans trou.';
comment on column reporting.call_log_v1.left_at is 'Instant où le message a été laissé.';
comment on column reporting.call_log_v1.clock_from is 'Instant d''où partent les délais : celui du message, ou celui où l''intervenant l''a entendu.';
comment on column reporting.call_log_v1.recorded_at is 'Instant de la saisie.';
comment on column reporting.call_log_v1.handled_at is 'Instant où la suite a été notée ; vide tant qu''il n''y en a pas.';
comment on column reporting.call_log_v1.channel is 'Canal de réception.';
comment on column reporting.call_log_v1.client_id is 'Référence du client, si elle est connue.';
comment on column reporting.call_log_v1.worker_id is 'Référence de l''intervenant qui a transmis le message.';
comment on column reporting.call_log_v1.bypass is 'Vrai si le client s''est adressé à l''intervenant au lieu de l''entreprise.';
comment on column reporting.call_log_v1.outcome is 'Suite : ANSWERED, INFORMATION_SENT, CALLED_BACK, PLANNING_CHANGE, NO_ACTION, COMPLAINT ou REMARK ; vide sans suite.';
comment on column reporting.call_log_v1.became_id is 'Identifiant de ce que le message est devenu.';
comment on column reporting.call_log_v1.became_number is 'Numéro de ce que le message est devenu, s''il en a un.';
comment on column reporting.call_log_v1.call_back_due_at is 'Premier instant trop tard pour rappeler ; vide si aucun rappel n''est dû.';
comment on column reporting.call_log_v1.call_back_state is 'OPEN attendu, KEPT tenu, MISSED manqué ; vide si aucun rappel n''est dû.';
comment on column reporting.call_log_v1.call_back_awaited is 'Vrai tant que personne n''a été joint.';
comment on column reporting.call_log_v1.reached_at is 'Instant du premier rappel abouti.';
comment on column reporting.call_log_v1.attempts is 'Nombre de rappels, aboutis ou non.';
comment on column reporting.call_log_v1.document_versions is 'Versions de la documentation envoyées.';
comment on column reporting.call_log_v1.reminded_at is 'Instant où le client a été invité à s''adresser à l''entreprise.';

grant select on reporting.call_log_v1 to ${reportingRole};
