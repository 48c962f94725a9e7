-- A compensation that waits for its approval is an alert without a due date.
alter table read_model.alert
    add column compensation_number integer,
    alter column due_date drop not null,
    alter column due_at   drop not null,
    alter column due      drop not null;

comment on column reporting.alert_v1.kind is
    'LIMIT_APPROACHING, TARGET_MISSED, LIMIT_BREACHED, LIMIT_EXCUSED, ou APPROVAL_AWAITED dédommagement qui attend l''accord de la direction.';
comment on column reporting.alert_v1.due_date is 'Nom de l''échéance ; vide si seul un accord est attendu.';
comment on column reporting.alert_v1.due_at is 'Premier instant qui est trop tard ; vide si seul un accord est attendu.';

-- What the rows hold has changed: this read model begins again with the first event, by itself.
truncate read_model.alert;
delete from read_model.token_entry where processor_name = 'alerts';
delete from read_model.dead_letter_entry where processing_group = 'alerts';
