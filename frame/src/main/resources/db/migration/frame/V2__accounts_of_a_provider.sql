-- Whoever comes in through the firm's own login provider has an account too, without a password, so that a rule that names a
-- person knows him. It is bound to the provider's own identifier, because a name can be given to somebody else later.
alter table accounts.account
    add column issuer  text,
    add column subject text,
    add column told_at timestamptz,
    add constraint account_of_a_provider check (
        (issuer is null) = (subject is null) and (issuer is null) = (told_at is null) and (issuer is null or password_hash = '')),
    drop constraint account_roles_check,
    -- a provider may take the last role away; the row stays, because the history names its user
    add constraint account_roles_check check (cardinality(roles) > 0 or issuer is not null);

comment on column accounts.account.told_at is 'Issue of the token that told the roles; an older token does not change them.';
