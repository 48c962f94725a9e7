-- The requests of which something may still come, by client: nobody is let go while there is one. Written in the transaction of
-- the events.
create table command.open_request (
    request_id text primary key,
    client_id  text not null
);
create index open_request_of_client on command.open_request (client_id);
grant select, insert, delete on command.open_request to ${commandRole};

insert into command.open_request (request_id, client_id)
select registered.aggregate_id, convert_from(registered.payload, 'UTF8')::jsonb ->> 'clientId'
  from events.domain_event registered
 where registered.type = 'request.registered'
   and not exists (select from events.domain_event over
                    where over.aggregate_id = registered.aggregate_id
                      and over.type in ('request.concluded', 'request.abandoned'));
