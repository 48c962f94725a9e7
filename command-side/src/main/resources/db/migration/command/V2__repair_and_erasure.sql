-- Which causes were found behind the founded complaints of a client (R-70): codes and identities, nothing personal.
create table command.founded_cause (
    client_id    text not null,
    cause        text not null,
    complaint_id text not null,
    founded_on   date not null,
    primary key (client_id, cause, complaint_id)
);
grant select, insert on command.founded_cause to ${commandRole};

-- Keys that an event has given up and that may not be destroyed yet, because they lie in another database.
create table command.pending_erasure (
    subject         text not null,
    retention_class text not null,
    primary key (subject, retention_class)
);
grant select, insert, delete on command.pending_erasure to ${commandRole};
