-- What one can hear of is the program's own list by now; what was said of it is one of its sentences.
alter table notifications.occurrence
    drop constraint occurrence_occasion_check,
    add check (occasion ~ '^[A-Z_]{2,30}$'),
    -- Once for one thing, however many ways there are of hearing it.
    add column key text not null check (length(key) <= 200),
    add column said text check (said ~ '^[a-z-]{2,30}$');

alter table notifications.item
    add column said text check (said ~ '^[a-z-]{2,30}$'),
    add column push_at timestamptz,
    add column pushed_at timestamptz,
    -- To be told in the next round letter, and when it was.
    add column digest boolean not null default false,
    add column digested_at timestamptz;
create index on notifications.item (push_at) where push_at is not null and pushed_at is null;
create index item_for_digest on notifications.item (person_id) where digest and digested_at is null;

alter table notifications.preference
    add column push boolean not null default false,
    add column digest boolean not null default false;

-- In the office's working hours alone.
alter table notifications.quiet
    add column working boolean not null default false;

-- A round letter, and when the next one goes.
create table notifications.digest (
    person_id bigint primary key references office.person,
    every     text not null check (every in ('DAY', 'WEEK')),
    weekday   smallint not null check (weekday between 1 and 7),
    minute    smallint not null check (minute between 0 and 1439),
    next_at   timestamptz not null
);
create index on notifications.digest (next_at);

-- A browser that somebody wants to hear from. Its keys are of no use but for writing to it.
create table notifications.device (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references office.person,
    name       text not null check (name <> '' and length(name) <= 80),
    endpoint   text not null unique check (length(endpoint) <= 1000),
    agreement  bytea not null check (length(agreement) = 65),
    auth       bytea not null check (length(auth) = 16),
    created_at timestamptz not null,
    heard_at   timestamptz
);
create index on notifications.device (person_id);

-- What the office signs with: towards push services, and in the links of its mails. Sealed with a key that is not here.
create table notifications.secret (
    use    text primary key check (use in ('push', 'links')),
    public bytea,
    sealed bytea not null
);

-- Whether mails may say what they are about.
create table notifications.manner (
    id      boolean primary key default true check (id),
    content boolean not null
);

do $$
declare
    it text;
begin
    foreach it in array array['digest', 'device'] loop
        execute format('alter table notifications.%I enable row level security', it);
        execute format('create policy own on notifications.%I to ${app_role} '
            'using (person_id = (select office.asker())) with check (person_id = (select office.asker()))', it);
        execute format('create policy system on notifications.%I to ${app_role} '
            'using ((select office.system()) = ''watch'') with check (true)', it);
    end loop;
end $$;
alter table notifications.secret enable row level security;
create policy known on notifications.secret for select to ${app_role} using (true);
create policy system on notifications.secret to ${app_role} using ((select office.system()) = 'watch') with check (true);
alter table notifications.manner enable row level security;
create policy known on notifications.manner for select to ${app_role} using (true);
create policy administrators on notifications.manner to ${app_role}
    using ((select exists (select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));

grant select, insert, update, delete on
    notifications.digest, notifications.device, notifications.secret, notifications.manner to ${app_role};
