-- Read models: what the events say, laid out for the questions that are asked. Everything here can be emptied and rebuilt.

-- How far each projection is, and the events it could not take (Axon's own tables, as Hibernate names them).
create table read_model.token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255) not null,
    owner          varchar(255),
    primary key (processor_name, segment)
);

create table read_model.dead_letter_entry (
    dead_letter_id       varchar(255) primary key,
    processing_group     varchar(255) not null,
    sequence_identifier  varchar(255) not null,
    sequence_index       bigint       not null,
    message_type         varchar(255) not null,
    event_identifier     varchar(255) not null,
    time_stamp           varchar(255) not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(255),
    payload              bytea        not null,
    meta_data            bytea,
    type                 varchar(255),
    aggregate_identifier varchar(255),
    sequence_number      bigint,
    token_type           varchar(255),
    token                bytea,
    enqueued_at          timestamptz  not null,
    last_touched         timestamptz,
    processing_started   timestamptz,
    cause_type           varchar(255),
    cause_message        varchar(1023),
    diagnostics          bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

-- One row per complaint. The whole file is in "file"; the columns are what is filtered, sorted, counted and reported.
create table read_model.complaint (
    complaint_id      text primary key,
    register_number   text        not null,
    register_order    bigint      not null,
    status            text        not null,
    open              boolean     not null,
    discarded         boolean     not null,
    qualification     text,
    received_at       timestamptz not null,
    recorded_at       timestamptz not null,
    recorded_by       text,
    channel           text        not null,
    written           boolean     not null,
    relayed_by_worker boolean     not null,
    owner             text        not null,
    deputy            text,
    severity          integer,
    source            text        not null,
    motive            text        not null,
    category          text        not null,
    risk_category     text        not null,
    client_id         text,
    visit_id          text,
    worker_id         text,
    promoted_from     text,
    acknowledged_at   timestamptz,
    investigated      boolean     not null,
    founded           text,
    dysfunctions      integer     not null,
    actions           integer     not null,
    holding_letters   integer     not null,
    answered_at       timestamptz,
    outcome           text,
    closed_at         timestamptz,
    withdrawn_at      timestamptz,
    keep_until        date,
    -- The earliest due date whose act is missing, passed or not; far in the future where nothing is awaited.
    due_at            timestamptz not null,
    due_date          text,
    -- The earliest due date without a verdict.
    next_due_at       timestamptz,
    next_due_date     text,
    breached          boolean     not null,
    subject           text        not null,
    complainant_name  text,
    -- Lower case, without accents.
    search_text       text        not null,
    file              jsonb       not null,
    seen              bigint      not null,
    version           bigint      not null
);

create unique index complaint_by_number on read_model.complaint (register_order, complaint_id);
create index complaint_by_receipt on read_model.complaint (received_at, complaint_id);
create index complaint_working_list on read_model.complaint (due_at, complaint_id) where open;
create index complaint_working_list_of_owner on read_model.complaint (owner, due_at, complaint_id) where open;
create index complaint_discarded on read_model.complaint (register_order, complaint_id) where discarded;
create index complaint_by_client on read_model.complaint (client_id) where client_id is not null;

-- Looking for words inside a text needs trigrams; a server that has no such extension searches without an index.
do $$
begin
    create extension if not exists pg_trgm with schema read_model;
    create index complaint_by_words on read_model.complaint using gin (search_text read_model.gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'pg_trgm is not available: text is searched without an index';
end
$$;

create table read_model.complaint_due_date (
    complaint_id   text        not null,
    name           text        not null,
    ordinal        integer     not null,
    due_at         timestamptz not null,
    last_day       date        not null,
    do_by          date        not null,
    policy         text        not null,
    policy_version text        not null,
    state          text        not null,
    awaited        boolean     not null,
    ended          text,
    settled_at     timestamptz,
    due            jsonb       not null,
    version        bigint      not null,
    primary key (complaint_id, name, ordinal)
);

create index due_date_awaited_by_day on read_model.complaint_due_date (do_by, complaint_id) where awaited;
create index due_date_awaited_by_last_day on read_model.complaint_due_date (last_day, complaint_id) where awaited;

create table read_model.alert (
    alert_id     text primary key,
    complaint_id text        not null,
    raised_by    bigint      not null,
    kind         text        not null,
    due_date     text        not null,
    due_at       timestamptz not null,
    due          jsonb       not null,
    raised_at    timestamptz not null,
    resolved_at  timestamptz,
    resolved_by  text,
    verdict      text,
    version      bigint      not null,
    unique (complaint_id, raised_by)
);

create index alert_by_time on read_model.alert (raised_at, alert_id);
create index alert_standing on read_model.alert (raised_at, alert_id) where resolved_at is null;

create table read_model.remark (
    remark_id    text primary key,
    received_at  timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text,
    channel      text        not null,
    written      boolean     not null,
    source       text        not null,
    motive       text        not null,
    category     text        not null,
    complaint_id text,
    promoted_at  timestamptz,
    file         jsonb       not null,
    seen         bigint      not null,
    version      bigint      not null
);

create index remark_by_receipt on read_model.remark (received_at, remark_id);

create table read_model.policy_version (
    policy         text        not null,
    ordinal        bigint      not null,
    policy_version text        not null,
    valid_from     date        not null,
    unit           text        not null,
    value          text        not null,
    promises       text        not null,
    source         text        not null,
    reason         text        not null,
    adopted_at     timestamptz not null,
    adopted_by     text,
    version        bigint      not null,
    primary key (policy, ordinal)
);
