-- Every visit as it stands, across the missions that hold them: where a worker is expected, what comes next at a client's home,
-- whether anybody ever came. Written in the transaction of the events.
create table command.planned_visit (
    visit_id    text        primary key,
    mission_id  text        not null,
    contract_id text        not null,
    worker_id   text        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    status      text        not null
);
create index planned_visit_of_worker on command.planned_visit (worker_id, starts_at);
create index planned_visit_of_contract on command.planned_visit (contract_id, starts_at);
grant select, insert, update on command.planned_visit to ${commandRole};

-- Which missions hold a remark of their timesheet that nobody has answered: whatever changes the plan of the contract asks them.
create table command.open_timesheet_remark (
    mission_id  text primary key,
    contract_id text not null
);
create index open_timesheet_remark_of_contract on command.open_timesheet_remark (contract_id);
grant select, insert, delete on command.open_timesheet_remark to ${commandRole};

-- The contracts under which visits come back, until they are over: what a planning run without a list plans.
create table command.contract_with_pattern (
    contract_id text primary key
);
grant select, insert, delete on command.contract_with_pattern to ${commandRole};
