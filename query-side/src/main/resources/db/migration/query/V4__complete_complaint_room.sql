-- What a complaint says of its repair and of what came after its answer, as far as it is filtered, counted or compared.
alter table read_model.complaint
    add column level             integer        not null default 1,
    add column scope             text,
    add column first_measure_at  timestamptz,
    add column gap_type          text,
    add column detection_failure boolean,
    add column causes            text[]         not null default '{}',
    add column cause_owners      text[]         not null default '{}',
    add column compensated       numeric(12, 2),
    add column approval_awaited  boolean        not null default false,
    add column mediation         text,
    add column reopenings        integer        not null default 0,
    add column erased_at         timestamptz,
    -- Personal data, unlike the rest: an erasure blanks it.
    add column postcode          text;

alter table read_model.complaint_due_date add column action_number integer;
alter table read_model.alert add column action_number integer;

-- Corrective actions outlive the closure of their complaint, so they have a list of their own.
create table read_model.corrective_action (
    action_id       text primary key,
    complaint_id    text        not null,
    register_number text        not null,
    number          integer     not null,
    description     text        not null,
    responsible     text        not null,
    status          text        not null,
    open            boolean     not null,
    planned_at      timestamptz not null,
    due_on          date        not null,
    -- What is awaited of it, or was last; far in the future where it never had a due date.
    due_at          timestamptz not null,
    awaited         boolean     not null,
    due             jsonb,
    version         bigint      not null
);

create index corrective_action_by_due_date on read_model.corrective_action (due_at, action_id);
create index corrective_action_open on read_model.corrective_action (due_at, action_id) where open;

create table read_model.systemic_issue (
    issue_id   text primary key,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    complaints text[]      not null,
    file       jsonb       not null,
    seen       bigint      not null,
    version    bigint      not null
);

create index systemic_issue_by_opening on read_model.systemic_issue (opened_at, issue_id);

create table read_model.register_month (
    register_id      text primary key,
    month            text        not null,
    signed_by        text,
    signed_at        timestamptz not null,
    history_position bigint      not null,
    seen             bigint      not null,
    version          bigint      not null
);

-- What the rows hold has changed: these two read models begin again with the first event, by themselves.
truncate read_model.complaint, read_model.complaint_words, read_model.complaint_due_date, read_model.alert;
delete from read_model.token_entry where processor_name in ('complaints', 'alerts');
delete from read_model.dead_letter_entry where processing_group in ('complaints', 'alerts');
