-- What the work of the day is found by: whose it is, by when it is too late, and by which day it should be done.
alter table read_model.intake add column call_back_do_by date;
create index intake_without_outcome on read_model.intake (left_at, intake_id) where outcome is null;
create index intake_unreminded on read_model.intake (left_at, intake_id) where bypass and reminded_at is null;

alter table read_model.client
    add column planner_notice_due_at              timestamptz,
    add column planner_notice_do_by               date,
    add column technical_supervisor_notice_due_at timestamptz,
    add column technical_supervisor_notice_do_by  date;
create index client_untold_of_planner on read_model.client (planner, planner_notice_due_at, client_id)
    where planner_notice_due_at is not null;
create index client_untold_of_technical_supervisor
    on read_model.client (technical_supervisor, technical_supervisor_notice_due_at, client_id)
    where technical_supervisor_notice_due_at is not null;

-- The days on which trainings end that were not taken again.
alter table read_model.worker add column trainings_end text[] not null default '{}';

-- Who is there for a client, without the file of the client.
create index client_persons on read_model.client (client_id) include (planner, technical_supervisor);

create index due_date_awaited_by_time on read_model.complaint_due_date (due_at, complaint_id) where awaited;
create index complaint_open_of_deputy on read_model.complaint (deputy) include (complaint_id) where open and deputy is not null;
create index complaint_open_of_client on read_model.complaint (client_id) include (complaint_id)
    where open and client_id is not null;
create index corrective_action_awaited_of on read_model.corrective_action (responsible, due_at, action_id) where awaited;

-- What the rows hold has changed: these read models begin again with the first event, by themselves.
truncate read_model.intake, read_model.client, read_model.client_words, read_model.worker;
delete from read_model.token_entry where processor_name in ('intake', 'clients', 'workers');
delete from read_model.dead_letter_entry where processing_group in ('intake', 'clients', 'workers');
