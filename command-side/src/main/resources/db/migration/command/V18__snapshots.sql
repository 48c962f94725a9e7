-- What a long stream of events comes to, so that a command need not read all of them again. Nothing but a shortcut: whoever
-- empties this table loses no fact. It is sealed as a whole with the key of the file, and read only by the very code that wrote
-- it.
create table command.snapshot (
    aggregate_id   text   primary key,
    aggregate_type text   not null,
    sequence       bigint not null,
    code           text   not null,
    sealed         text   not null
);
grant select, insert, update on command.snapshot to ${commandRole};
