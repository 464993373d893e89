-- How someone proves who they are. Secrets are kept as hashes only.
create schema signin;
grant usage on schema signin to ${app_role};

create table signin.password (
    person_id  bigint primary key references office.person,
    hash       text not null,
    changed_at timestamptz not null
);

create table signin.session (
    -- SHA-256 of the token in the cookie: whoever reads this table cannot sign in with it.
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    person_id  bigint not null references office.person,
    csrf       text not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    device     text not null default '' check (length(device) <= 200)
);
create index on signin.session (person_id);
create index on signin.session (expires_at);

create table signin.invitation (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    person_id  bigint not null references office.person,
    made_by    bigint references office.person,
    expires_at timestamptz not null
);
create index on signin.invitation (person_id);

-- Failed attempts, for the brake. The subject is a hash of the address or the network it came from.
create table signin.attempt (
    subject text not null,
    at      timestamptz not null
);
create index on signin.attempt (subject, at);
create index on signin.attempt (at);

grant select, insert, update, delete on all tables in schema signin to ${app_role};
