-- One key for each person and retention class. Destroying it is the only erasure of personal data (D13).
create table keys.person_key (
    key_id          text primary key,
    ordinal         bigint generated always as identity unique,
    subject         text not null,
    retention_class text not null,
    wrapped_key     bytea,
    created_at      timestamptz not null default now(),
    destroyed_at    timestamptz,
    unique (subject, retention_class),
    check ((wrapped_key is null) = (destroyed_at is not null))
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

comment on table keys.person_key is
    'Keys of persons, wrapped by a key that lies outside of the database. A destroyed one stays as a mark, so that it is never made anew. Vacuum is eager because the old version of a destroyed row still holds the key.';
comment on column keys.person_key.ordinal is 'Order of creation, which is about the order of the history; lets a rebuild read keys ahead.';

create function keys.person_key_is_final() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a key is never deleted, it is destroyed' using errcode = '42501';
    end if;
    if old.destroyed_at is not null and (new.destroyed_at is distinct from old.destroyed_at or new.wrapped_key is not null) then
        raise exception 'a destroyed key never comes back' using errcode = '42501';
    end if;
    if new.key_id <> old.key_id or new.subject <> old.subject or new.retention_class <> old.retention_class
        or (new.wrapped_key is not null and new.wrapped_key <> old.wrapped_key) then
        raise exception 'a key is never changed' using errcode = '42501';
    end if;
    return new;
end $$;

create trigger person_key_is_final before update or delete on keys.person_key
    for each row execute function keys.person_key_is_final();
create trigger person_keys_stay before truncate on keys.person_key
    for each statement execute function keys.person_key_is_final();
-- Also in a session that replays as a replica, which passes ordinary triggers by.
alter table keys.person_key enable always trigger person_key_is_final;
alter table keys.person_key enable always trigger person_keys_stay;

-- Tells whether the key encryption key is the one that wrapped the keys above.
create table keys.encryption_key_check (
    only_row    boolean primary key default true check (only_row),
    check_value bytea not null
);

-- Only what is named here, whatever the installation grants on new tables.
revoke all on keys.person_key, keys.encryption_key_check from ${keysRole};
grant usage on schema keys to ${keysRole};
grant select, insert on keys.person_key to ${keysRole};
grant update (wrapped_key, destroyed_at) on keys.person_key to ${keysRole};
grant select, insert on keys.encryption_key_check to ${keysRole};
