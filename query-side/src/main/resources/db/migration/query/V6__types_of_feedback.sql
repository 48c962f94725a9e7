-- Feedback that is no complaint has a type: remark, suggestion, compliment or request.
alter table read_model.remark add column type text not null default 'REMARK';

create view reporting.remark_v2 as
select remark_id, type, received_at, recorded_at, channel, written, source, motive, category, complaint_id, promoted_at
from read_model.remark;

do $$
declare
    of_v1 record;
begin
    for of_v1 in
        select a.attname as name, col_description(a.attrelid, a.attnum) as words
          from pg_attribute a
         where a.attrelid = 'reporting.remark_v1'::regclass and a.attnum > 0
    loop
        execute format('comment on column reporting.remark_v2.%I is %L', of_v1.name, of_v1.words);
    end loop;
end
$$;

comment on view reporting.remark_v2 is 'Comme remark_v1, avec le type du retour ; toujours sans donnée personnelle.';
comment on column reporting.remark_v2.type is 'REMARK remarque, SUGGESTION suggestion, COMPLIMENT compliment, REQUEST demande.';

grant select on all tables in schema reporting to ${reportingRole};

-- What the rows hold has changed: this read model begins again with the first event, by itself.
truncate read_model.remark;
delete from read_model.token_entry where processor_name = 'remarks';
delete from read_model.dead_letter_entry where processing_group = 'remarks';
