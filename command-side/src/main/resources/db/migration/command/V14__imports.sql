-- Which lines of files of a former system were taken over: the id that the reference of the line gives, and a mark of what
-- it said, so that a file sent again changes nothing and one that says something else is noticed. No reference and no word of a
-- line can be read here, nor guessed without the secret of the house.
create table command.imported_line (
    id          text        primary key,
    kind        text        not null,
    content     bytea       not null,
    recorded_at timestamptz not null
);
grant select, insert on command.imported_line to ${commandRole};
