-- What the rows hold changes: this read model begins again with the first event, by itself.
truncate read_model.follow_up;
delete from read_model.token_entry where processor_name = 'follow-ups';
delete from read_model.dead_letter_entry where processing_group = 'follow-ups';

alter table read_model.follow_up
    add column survey_due_at timestamptz,
    add column survey_do_by  date,
    add column surveys_sent  integer not null;
create index follow_up_survey on read_model.follow_up (survey_due_at, follow_up_id) where survey_due_at is not null;

create or replace view reporting.follow_up_v1 as
select follow_up_id, contract_id, client_id, status, first_visit_at, accompanied,
       call_8_days_due_at, call_month_due_at, call_yearly_due_at, visit_due_at, check_notice_due_at,
       undelivered_since, calls_made, visits_held, checks_held, missed, ended_on, erased_at,
       survey_due_at, surveys_sent
from read_model.follow_up;

comment on column reporting.follow_up_v1.survey_due_at is 'Échéance pour l''envoi du questionnaire de satisfaction ; vide si rien n''est attendu.';
comment on column reporting.follow_up_v1.surveys_sent is 'Nombre de questionnaires de satisfaction envoyés, un par année civile.';
