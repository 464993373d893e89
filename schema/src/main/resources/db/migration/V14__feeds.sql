-- Calendars that people subscribe to outside: the secret in the address opens one person's dates and nothing else.
create schema feeds;
grant usage on schema feeds to ${app_role};

create table feeds.feed (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references office.person,
    -- SHA-256 of the secret: whoever reads this table cannot come in with it.
    hash       text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index on feeds.feed (person_id) where revoked_at is null;

-- Whoever comes with a secret is nobody yet. Definer: they learn whose it is, and no more.
create function feeds.presented(secret_hash text) returns bigint
    language sql stable security definer set search_path = ''
    as $$ select f.person_id from feeds.feed f join office.person p on p.id = f.person_id
          where f.hash = secret_hash and f.revoked_at is null and p.active $$;
revoke execute on function feeds.presented(text) from public;
grant execute on function feeds.presented(text) to ${app_role};

alter table feeds.feed enable row level security;
create policy own on feeds.feed to ${app_role} using (person_id = (select office.asker()));

grant select, insert on feeds.feed to ${app_role};
grant update (revoked_at) on feeds.feed to ${app_role};
