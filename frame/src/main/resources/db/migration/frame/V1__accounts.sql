-- Who may log in, and as what. An account is never deleted: the history names its user for as long as it is kept.
create table accounts.account (
    username      text        not null primary key check (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
    password_hash text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    active        boolean     not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null
);

alter table accounts.account owner to ${ownerRole};
revoke delete on accounts.account from ${commandRole};
