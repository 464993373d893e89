-- Configurations from elsewhere that were laid before this office, and who put them to use.
create schema configuration;
grant usage on schema configuration to ${app_role};

create table configuration.settings (
    id            smallint primary key default 1 check (id = 1),
    -- Nobody puts to use alone what they laid before the office themselves.
    second_person boolean not null default false
);
insert into configuration.settings default values;

create table configuration.proposal (
    id         bigint generated always as identity primary key,
    text       text not null check (text <> '' and length(text) <= 1000000),
    by_id      bigint not null references office.person,
    at         timestamptz not null,
    applied_by bigint references office.person,
    applied_at timestamptz,
    check ((applied_by is null) = (applied_at is null))
);
alter table configuration.proposal enable row level security;
create policy administrators on configuration.proposal to ${app_role}
    using ((select p.role = 'ADMINISTRATOR' and p.active from office.person p where p.id = office.asker()))
    with check (true);
grant select, update on configuration.settings to ${app_role};
grant select, insert, update on configuration.proposal to ${app_role};
