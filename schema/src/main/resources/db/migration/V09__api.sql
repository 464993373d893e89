-- The machine's way in.
create schema api;
grant usage on schema api to ${app_role};

create table api.token (
    id           bigint generated always as identity primary key,
    person_id    bigint not null references office.person,
    name         text not null check (name <> '' and length(name) <= 80),
    -- SHA-256 of the token: whoever reads this table cannot come in with it.
    hash         text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    scopes       text[] not null check (cardinality(scopes) > 0
        and scopes <@ array['tickets:read', 'tickets:write', 'directory:read']),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    check (expires_at <= created_at + interval '367 days')
);
create index on api.token (person_id);

-- What was answered to a request that came with a key. It is written with what the request created, or not at all.
create table api.idempotency (
    person_id bigint not null references office.person,
    key       text not null check (key <> '' and length(key) <= 255),
    request   text not null check (request ~ '^[0-9a-f]{64}$'),
    status    smallint not null check (status between 200 and 299),
    location  text not null,
    etag      text not null,
    body      text not null,
    at        timestamptz not null,
    primary key (person_id, key)
);
create index on api.idempotency (at);

-- Whoever comes with a token is nobody yet. Definer: they read the one row that they hold the secret of, and no other.
create function api.presented(token_hash text) returns setof api.token
    language sql stable security definer set search_path = '' rows 1
    as $$ select t.* from api.token t where t.hash = token_hash $$;
revoke execute on function api.presented(text) from public;
grant execute on function api.presented(text) to ${app_role};

alter table api.token enable row level security;
create policy own on api.token to ${app_role} using (person_id = (select office.asker()));
create policy administrators on api.token to ${app_role}
    using ((select exists (select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')))
    with check (true);
alter table api.idempotency enable row level security;
create policy own on api.idempotency to ${app_role} using (person_id = (select office.asker()));
create policy cleaning on api.idempotency to ${app_role} using ((select office.system()) = 'cleaning');

grant select, insert on api.token to ${app_role};
grant update (last_used_at, revoked_at) on api.token to ${app_role};
grant select, insert, delete on api.idempotency to ${app_role};
