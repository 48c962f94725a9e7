-- Whose work a thing is depends on who is there for its client, and that changes while the thing stays as it is. The two names
-- stand beside everything that may be to do, so that what one person has to do is read from an index in the order of its due
-- dates, instead of walking through all that this person's clients have.
--
-- Two projections write at the same time: one a thing of the client, the other who is there for the client. Either would miss
-- what the other has not committed yet; so writers of things share a lock that the writer of persons has alone. Whoever comes
-- second then sees what the first has written. Things take it before they touch a row, so the two never wait for each other.
create function read_model.persons_of_client() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared('read_model.client'::regclass::bigint);
    select planner, technical_supervisor into new.planner, new.technical_supervisor
      from read_model.client where client_id = new.client_id;
    return new;
end
$$;

-- A room that joins adds its table here and a trigger to it.
create function read_model.tell_persons_of_client() returns trigger language plpgsql as $$
declare
    of_client text;
begin
    perform pg_advisory_xact_lock('read_model.client'::regclass::bigint);
    foreach of_client in array array[
        'complaint', 'intake', 'request', 'contract', 'mission', 'visit', 'timesheet_remark', 'follow_up', 'anomaly']
    loop
        execute format(
            'update read_model.%I set planner = $1, technical_supervisor = $2 where client_id = $3
                and (planner is distinct from $1 or technical_supervisor is distinct from $2)', of_client)
            using new.planner, new.technical_supervisor, new.client_id;
    end loop;
    return null;
end
$$;

do $$
declare
    of_client text;
begin
    foreach of_client in array array[
        'complaint', 'intake', 'request', 'contract', 'mission', 'visit', 'timesheet_remark', 'follow_up', 'anomaly']
    loop
        execute format('alter table read_model.%I add column planner text, add column technical_supervisor text', of_client);
        execute format(
            'update read_model.%I t set planner = c.planner, technical_supervisor = c.technical_supervisor
               from read_model.client c where c.client_id = t.client_id', of_client);
        execute format(
            'create trigger persons_of_client before insert on read_model.%I
                for each row execute function read_model.persons_of_client()', of_client);
        execute format(
            'create trigger persons_of_other_client before update of client_id on read_model.%I
                for each row when (old.client_id is distinct from new.client_id)
                execute function read_model.persons_of_client()', of_client);
    end loop;
end
$$;

-- The one table of a client's things that nobody asked by its client yet.
create index timesheet_remark_by_client on read_model.timesheet_remark (client_id);

create trigger tell_persons_of_client after insert on read_model.client
    for each row execute function read_model.tell_persons_of_client();
create trigger tell_other_persons_of_client after update of planner, technical_supervisor on read_model.client
    for each row when (old.planner is distinct from new.planner
                       or old.technical_supervisor is distinct from new.technical_supervisor)
    execute function read_model.tell_persons_of_client();

-- Of these a person has few, so they are sorted as they are asked for.
create index complaint_open_of_planner on read_model.complaint (planner) include (complaint_id) where open;
create index complaint_open_of_technical_supervisor on read_model.complaint (technical_supervisor) include (complaint_id)
    where open;
drop index read_model.complaint_open_of_client;
drop index read_model.client_persons;

-- Of these a person may have as many as there are clients, so each is read in its order.
create index request_assessed_of_planner on read_model.request (planner, assessed_at, request_id)
    where request_status in ('OPEN', 'ACCEPTED') and assessed_at is not null;
-- Under a contract, too, somebody has to be found while nobody is planned.
create index request_to_staff on read_model.request (assessed_at, request_id)
    where request_status in ('OPEN', 'ACCEPTED', 'CONCLUDED') and assessed_at is not null and worker_id is null;
create index request_to_staff_of_planner on read_model.request (planner, assessed_at, request_id)
    where request_status in ('OPEN', 'ACCEPTED', 'CONCLUDED') and assessed_at is not null and worker_id is null;
create index request_quoted_of_planner on read_model.request (planner, quote_valid_until, request_id)
    where request_status = 'OPEN' and quote_standing = 'ISSUED';
create index request_accepted_of_planner on read_model.request (planner, received_at, request_id)
    where request_status = 'ACCEPTED';
create index request_unassessed_of_technical_supervisor on read_model.request (technical_supervisor, received_at, request_id)
    where request_status in ('OPEN', 'ACCEPTED') and assessed_at is null;

create index contract_owing_of_planner on read_model.contract (planner, due_at, contract_id) where owed is not null;
create index contract_owing_of_technical_supervisor on read_model.contract (technical_supervisor, due_at, contract_id)
    where owed is not null;
create index contract_waiting_of_planner on read_model.contract (planner, status, drawn_up_at, contract_id)
    where status in ('DRAWN_UP', 'SIGNED');
create index contract_without_meeting on read_model.contract (technical_supervisor, drawn_up_at, contract_id)
    where status in ('SIGNED', 'RUNNING') and introduced_at is null;
create index contract_without_notebook on read_model.contract (technical_supervisor, drawn_up_at, contract_id)
    where lacks_notebook;

create index mission_unsigned_of_planner on read_model.mission (planner, timesheet_due_at, mission_id) where timesheet_awaited;
create index mission_unsigned_of_technical_supervisor
    on read_model.mission (technical_supervisor, timesheet_due_at, mission_id) where timesheet_awaited;
create index visit_replacement_of_planner on read_model.visit (planner, replacement_due_at, visit_id) where uncovered;
create index visit_offered_of_planner on read_model.visit (planner, starts_at, visit_id)
    where status = 'REPLACEMENT_OFFERED' and not uncovered;
create index visit_without_outcome_of_planner on read_model.visit (planner, ends_at, visit_id)
    where status = 'PLANNED' or status = 'REPLACEMENT_OFFERED' and not uncovered;
create index timesheet_remark_awaited_of_technical_supervisor
    on read_model.timesheet_remark (technical_supervisor, due_at, mission_id, number) where awaited;

create index follow_up_call_8_days_of on read_model.follow_up (technical_supervisor, call_8_days_due_at, follow_up_id)
    where call_8_days_due_at is not null;
create index follow_up_call_month_of on read_model.follow_up (technical_supervisor, call_month_due_at, follow_up_id)
    where call_month_due_at is not null;
create index follow_up_call_yearly_of on read_model.follow_up (technical_supervisor, call_yearly_due_at, follow_up_id)
    where call_yearly_due_at is not null;
create index follow_up_visit_of on read_model.follow_up (technical_supervisor, visit_due_at, follow_up_id)
    where visit_due_at is not null;
create index follow_up_check_notice_of on read_model.follow_up (technical_supervisor, check_notice_due_at, follow_up_id)
    where check_notice_due_at is not null;
create index follow_up_survey_of on read_model.follow_up (technical_supervisor, survey_due_at, follow_up_id)
    where survey_due_at is not null;
create index follow_up_undelivered_of on read_model.follow_up (technical_supervisor, undelivered_since, follow_up_id)
    where undelivered_since is not null;
create index anomaly_open_of on read_model.anomaly (technical_supervisor, found_at, anomaly_id) where status = 'OPEN';

create index intake_late_of_planner on read_model.intake (planner, due_at, intake_id) where call_back_awaited;
create index intake_without_outcome_of_planner on read_model.intake (planner, left_at, intake_id)
    where outcome is null and not call_back_awaited;
create index intake_unreminded_of_planner on read_model.intake (planner, left_at, intake_id)
    where bypass and reminded_at is null;
create index intake_late_taken_by on read_model.intake (recorded_by, due_at, intake_id) where call_back_awaited;
create index intake_without_outcome_taken_by on read_model.intake (recorded_by, left_at, intake_id)
    where outcome is null and not call_back_awaited;
create index intake_unreminded_taken_by on read_model.intake (recorded_by, left_at, intake_id)
    where bypass and reminded_at is null;

-- Workers are everybody's; of most nothing is missing.
create index worker_unselected on read_model.worker (hired_on, worker_id) where status = 'ACTIVE' and not selected;
create index worker_unchecked on read_model.worker (hired_on, worker_id) where status = 'ACTIVE' and not background_checked;
create index worker_without_badge on read_model.worker (hired_on, worker_id) where status = 'ACTIVE' and not badge_held;
create index worker_signed on read_model.worker (hired_on, worker_id) include (signed) where status = 'ACTIVE';
create index worker_trained on read_model.worker (worker_id) include (trainings_end)
    where status = 'ACTIVE' and trainings_end <> '{}';

comment on column reporting.call_log_v1.outcome is 'Suite : ANSWERED, INFORMATION_SENT, CALLED_BACK, PLANNING_CHANGE, NO_ACTION, COMPLAINT, REMARK, REQUEST ou CONTACT ; vide sans suite.';
