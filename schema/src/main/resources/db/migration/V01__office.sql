-- Who works here. Every policy of every other schema asks this one who is asking.
create schema office;
grant usage on schema office to ${app_role};

create table office.settings (
    id        smallint primary key default 1 check (id = 1),
    name      text not null check (name <> '' and length(name) <= 120),
    language  text not null check (language in ('da', 'de', 'en')),
    country   text not null check (country ~ '^[A-Z]{2}$'),
    zone      text not null check (zone <> ''),
    signature text not null default '' check (length(signature) <= 2000)
);

create table office.team (
    id         bigint generated always as identity primary key,
    name       text not null unique check (name <> '' and length(name) <= 80),
    hue        smallint not null check (hue between 1 and 6),
    signature  text not null default '' check (length(signature) <= 2000),
    -- Where something lands that names no team.
    is_default boolean not null default false,
    active     boolean not null default true
);
create unique index one_default_team on office.team (is_default) where is_default;

create table office.person (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> '' and length(name) <= 120),
    title      text not null default '' check (length(title) <= 80),
    mail       text not null unique check (mail = lower(mail) and length(mail) <= 254),
    role       text not null check (role in ('ADMINISTRATOR', 'MEMBER', 'GUEST')),
    hue        smallint not null check (hue between 1 and 6),
    language   text not null check (language in ('da', 'de', 'en')),
    theme      text check (theme in ('light', 'dark')),
    active     boolean not null default true,
    created_at timestamptz not null
);

create table office.membership (
    person_id bigint not null references office.person,
    team_id   bigint not null references office.team,
    primary key (person_id, team_id)
);
create index on office.membership (team_id);

-- The person that the current transaction works for; null when none was named, and then nothing is visible.
create function office.asker() returns bigint
    language sql stable
    return nullif(current_setting('app.person', true), '')::bigint;

-- The named system role that the current transaction works as ('mail', 'setup', …); null for people.
create function office.system() returns text
    language sql stable
    return nullif(current_setting('app.system', true), '');

-- Definer: asked from policies, which must not depend on what the asker may read.
create function office.asker_is_guest() returns boolean
    language sql stable security definer set search_path = ''
    as $$ select coalesce((select p.role = 'GUEST' from office.person p where p.id = office.asker()), true) $$;

grant select, insert, update on office.settings, office.team, office.person to ${app_role};
grant select, insert, delete on office.membership to ${app_role};
