-- One counter for each series that must have no gaps. Gapless by the row lock: whoever takes the next number waits until the
-- one before him has committed or given it back.
create table command.number_counter (
    series text   not null,
    year   int    not null,
    last   bigint not null,
    primary key (series, year)
);
insert into command.number_counter (series, year, last) select 'REC', year, last from command.register_counter;
drop table command.register_counter;
grant select, insert, update on command.number_counter to ${commandRole};
