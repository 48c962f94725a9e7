-- Who holds which badge, so that no two workers show the same number at the same time. Written in the transaction of the events.
-- Kept is a mark of the number, made with the secret of the house: nobody can read or guess a number here.
create table command.held_badge (
    worker_id text  primary key,
    -- Null until the file of a worker from before this table was asked.
    mark      bytea unique
);
grant select, insert, update, delete on command.held_badge to ${commandRole};

insert into command.held_badge (worker_id)
select issued.aggregate_id
  from events.domain_event issued
 where issued.type = 'worker.badge-issued'
   and not exists (select from events.domain_event later
                    where later.aggregate_id = issued.aggregate_id
                      and later.sequence > issued.sequence
                      and later.type in ('worker.badge-issued', 'worker.badge-returned', 'worker.erased'));
