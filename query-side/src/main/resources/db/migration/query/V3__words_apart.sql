-- The words of a complaint never change, its row with every event; apart, they are entered into their index once.
create table read_model.complaint_words (
    complaint_id text   primary key,
    search_text  text   not null,
    version      bigint not null
);

drop index if exists read_model.complaint_by_words;
alter table read_model.complaint drop column search_text;

do $$
begin
    create index complaint_by_words on read_model.complaint_words using gin (search_text read_model.gin_trgm_ops);
exception
    when undefined_object or insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'pg_trgm is not available: text is searched without an index';
end
$$;

-- Rows are touched several times in a short life; with room beside them fewer pages are.
alter table read_model.complaint set (fillfactor = 70);

-- What the rows hold has changed: these two read models begin again with the first event, by themselves.
truncate read_model.complaint, read_model.complaint_due_date, read_model.alert;
delete from read_model.token_entry where processor_name in ('complaints', 'alerts');
delete from read_model.dead_letter_entry where processing_group in ('complaints', 'alerts');
