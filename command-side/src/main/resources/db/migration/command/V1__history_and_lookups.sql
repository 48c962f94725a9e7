-- The history. Nobody updates or deletes an event: the grants do not allow it, and the trigger refuses it to the owner and
-- to a superuser as well.
create table events.domain_event (
    position       bigint generated always as identity primary key,
    event_id       text        not null,
    aggregate_type text        not null,
    aggregate_id   text        not null,
    sequence       bigint      not null,
    recorded_at    timestamptz not null,
    type           text        not null,
    revision       text        not null,
    payload        bytea       not null,
    metadata       bytea       not null,
    constraint domain_event_once_per_sequence unique (aggregate_id, sequence)
);
create index domain_event_recorded_at on events.domain_event using brin (recorded_at);

comment on table events.domain_event is 'Every fact, in the order in which it was recorded; append-only for everybody.';
comment on column events.domain_event.payload is 'JSON; personal data in it is encrypted.';

create function events.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history is append-only: % on % is refused', tg_op, tg_table_name using errcode = '42501';
end
$$;

create trigger domain_event_is_append_only
    before update or delete or truncate on events.domain_event
    for each statement execute function events.refuse_change();
alter table events.domain_event enable always trigger domain_event_is_append_only;

grant usage on schema events to ${commandRole}, ${queryRole};
grant select, insert on events.domain_event to ${commandRole};
grant select on events.domain_event to ${queryRole};

-- Alarms of db-scheduler: the table as that library documents it.
create table scheduler.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduler.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduler.scheduled_tasks (last_heartbeat);

grant usage on schema scheduler to ${commandRole};
grant select, insert, update, delete on scheduler.scheduled_tasks to ${commandRole};

-- Lookups, each written in the transaction of the events it answers for.
grant usage on schema command to ${commandRole};

-- Gapless by the row lock: whoever takes the next number of a year waits until the one before him has committed or given it back.
create table command.register_counter (
    year int    primary key,
    last bigint not null
);
grant select, insert, update on command.register_counter to ${commandRole};

create table command.open_due_date (
    aggregate_type text        not null,
    aggregate_id   text        not null,
    name           text        not null,
    look_at        timestamptz not null,
    policy         text        not null,
    due_date       text        not null,
    primary key (aggregate_id, name)
);
create index open_due_date_look_at on command.open_due_date (look_at);
create index open_due_date_policy on command.open_due_date (policy);
comment on table command.open_due_date is
    'Due dates whose act is still missing: what the sweeper and the what-if of a policy read.';
grant select, insert, update, delete on command.open_due_date to ${commandRole};

create table command.adopted_policy (
    -- of two versions with the same first day the later adopted one applies
    adoption   bigint generated always as identity,
    name       text not null,
    version    text not null,
    valid_from date not null,
    unit       text not null,
    value      text not null,
    promises   text not null,
    source     text not null,
    primary key (name, version)
);
grant select, insert on command.adopted_policy to ${commandRole};

create table command.idempotency (
    actor        text        not null,
    key          text        not null,
    request_hash bytea       not null,
    answer       text,
    recorded_at  timestamptz not null,
    primary key (actor, key)
);
create index idempotency_recorded_at on command.idempotency using brin (recorded_at);
comment on table command.idempotency is
    'First answers of requests that carried an Idempotency-Key; the request itself is kept as a keyed hash only.';
grant select, insert, update, delete on command.idempotency to ${commandRole};
