-- What is planned in secret has a history and a table of its own; the version of a follow-up tells nothing of it any more.
create table read_model.surprise_plan (
    plan_id      text primary key,
    follow_up_id text   not null,
    client_id    text   not null,
    next_on      date,
    file         jsonb  not null,
    seen         bigint not null,
    version      bigint not null
) with (fillfactor = 70);

create index surprise_plan_by_follow_up on read_model.surprise_plan (follow_up_id);
create index surprise_plan_by_client on read_model.surprise_plan (client_id);
create index surprise_plan_awaited on read_model.surprise_plan (next_on, follow_up_id) where next_on is not null;

-- What the rows of follow-ups hold changes: this read model begins again with the first event, by itself.
truncate read_model.follow_up;
delete from read_model.token_entry where processor_name = 'follow-ups';
delete from read_model.dead_letter_entry where processing_group = 'follow-ups';
alter table read_model.follow_up drop column check_planned_on;
