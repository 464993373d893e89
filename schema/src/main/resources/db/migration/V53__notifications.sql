-- Who hears of what. What happened is written down once with it; who is to hear is worked out afterwards.
create schema notifications;
grant usage on schema notifications to ${app_role};

create table notifications.occurrence (
    id        bigint generated always as identity primary key,
    occasion  text not null check (occasion in ('ASSIGNED', 'CLIENT_WROTE', 'COLLEAGUE_WROTE', 'NEW_IN_TEAM', 'CLOSED')),
    ticket_id bigint not null references ticketing.ticket,
    by_id     bigint references office.person,
    -- To whom it was given; null where that is no person.
    person_id bigint references office.person,
    at        timestamptz not null
);

create table notifications.item (
    id        bigint generated always as identity primary key,
    person_id bigint not null references office.person,
    occasion  text not null check (occasion ~ '^[A-Z_]{2,30}$'),
    ticket_id bigint,
    team_id   bigint,
    href      text check (href ~ '^/' and length(href) <= 200),
    by_id     bigint references office.person,
    -- What the sentence is filled with: numbers and names of our own, never what a client wrote.
    words     text[] not null default '{}' check (cardinality(words) <= 5),
    at        timestamptz not null,
    read_at   timestamptz,
    -- Once for one thing, however often it is told.
    key       text not null check (length(key) <= 200),
    -- By mail too, and when: not before somebody works.
    mail_at   timestamptz,
    mailed_at timestamptz,
    attempts  smallint not null default 0,
    unique (person_id, key),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((ticket_id is null) = (team_id is null))
);
create index item_unread on notifications.item (person_id) where read_at is null;
create index on notifications.item (person_id, id desc);
create index on notifications.item (mail_at) where mail_at is not null and mailed_at is null;

-- Only what somebody wants otherwise than is usual.
create table notifications.preference (
    person_id bigint not null references office.person,
    occasion  text not null check (occasion ~ '^[A-Z_]{2,30}$'),
    scope     text not null check (scope in ('MINE', 'FOLLOWED', 'TEAM', 'ME')),
    page      boolean not null,
    mail      boolean not null,
    primary key (person_id, occasion, scope)
);

-- When mails may come: always, or in the hours between, on working days alone if they like.
create table notifications.quiet (
    person_id bigint primary key references office.person,
    from_minute  smallint not null check (from_minute between 0 and 1439),
    until_minute smallint not null check (until_minute between 1 and 1440),
    weekdays  boolean not null,
    check (from_minute < until_minute)
);

alter table notifications.occurrence enable row level security;
create policy writing on notifications.occurrence for insert to ${app_role} with check (true);
create policy spreading on notifications.occurrence to ${app_role}
    using ((select office.system()) = 'watch') with check (true);

-- What somebody may no longer see of a ticket, they no longer hear of either.
alter table notifications.item enable row level security;
create policy own on notifications.item to ${app_role} using (
    person_id = (select office.asker()) and (ticket_id is null
        or team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
        or ticket_id in (select ticketing.taking_part()))) with check (true);
create policy system on notifications.item to ${app_role}
    using ((select office.system()) = 'watch') with check (true);
-- Whoever tells somebody something has to know how they wish to hear it; only they themselves say so.
do $$
declare
    it text;
begin
    foreach it in array array['preference', 'quiet'] loop
        execute format('alter table notifications.%I enable row level security', it);
        execute format('create policy known on notifications.%I for select to ${app_role} using (true)', it);
        execute format('create policy own on notifications.%I to ${app_role} '
            'using (person_id = (select office.asker())) with check (person_id = (select office.asker()))', it);
    end loop;
end $$;

grant select, insert, update, delete on all tables in schema notifications to ${app_role};
