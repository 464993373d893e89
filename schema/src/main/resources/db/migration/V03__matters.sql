-- Clients, their matters and the people who write for them.
create schema matters;
grant usage on schema matters to ${app_role};

create table matters.client (
    id   bigint generated always as identity primary key,
    name text not null unique check (name <> '' and length(name) <= 200)
);

create table matters.matter (
    id        bigint generated always as identity primary key,
    number    text not null unique check (number <> '' and length(number) <= 40),
    name      text not null check (name <> '' and length(name) <= 200),
    client_id bigint not null references matters.client,
    team_id   bigint references office.team
);
create index on matters.matter (client_id);

create table matters.contact (
    id        bigint generated always as identity primary key,
    name      text not null check (name <> '' and length(name) <= 128),
    -- Null for someone who only ever rang.
    mail      text unique check (mail = lower(mail) and length(mail) <= 254),
    phone     text not null default '' check (length(phone) <= 40),
    client_id bigint references matters.client
);
create index on matters.contact (client_id);

grant select, insert, update on all tables in schema matters to ${app_role};
