-- For whom somebody is still to be found, also under a contract: the day's work of planners reads it in this order.
create index request_to_staff on read_model.request (assessed_at, request_id)
    where request_status in ('OPEN', 'ACCEPTED', 'CONCLUDED') and worker_id is null and assessed_at is not null;
