-- What the rows hold changes: these read models begin again with the first event, by themselves.
truncate read_model.intake, read_model.client, read_model.client_words, read_model.request, read_model.contract;
delete from read_model.token_entry where processor_name in ('intake', 'clients', 'requests', 'contracts');
delete from read_model.dead_letter_entry where processing_group in ('intake', 'clients', 'requests', 'contracts');

-- From which day the years of a file count of which no event states the last day, and what decides how many they are.
alter table read_model.client add column last_contact_on date not null;
alter table read_model.intake add column last_fact_on date not null;
alter table read_model.request add column last_fact_on date not null;
alter table read_model.contract
    add column abandoned_on date,
    add column electronic   boolean not null;

-- Of very many clients few are over.
create index client_over_and_kept on read_model.client (client_id) where standing <> 'CLIENT' and erased_at is null;
