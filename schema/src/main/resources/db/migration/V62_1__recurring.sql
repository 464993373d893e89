-- Tickets that come back: what is filed on which days, in whose name, and what became of each day.
create schema recurring;
grant usage on schema recurring to ${app_role};

create table recurring.series (
    id           bigint generated always as identity primary key,
    name         text not null check (name <> '' and length(name) <= 80),
    -- Whoever saved it last: tickets are filed in their name and with their rights.
    owner_id     bigint not null references office.person,
    circle       text not null check (circle in ('MINE', 'TEAM', 'OFFICE')),
    team_id      bigint references office.team,
    -- No reference: a template may go without asking who uses it. The series then stops and says so.
    template_id  bigint,
    -- What the template leaves open, or all of it.
    pattern      jsonb not null,
    -- How the form asked for the rule, so that it can ask again.
    asked        jsonb not null,
    -- As RFC 5545 writes it, counted in the days and hours of the zone.
    rule         text not null check (rule <> '' and length(rule) <= 500),
    starts       date not null,
    at_time      time not null,
    zone         text not null check (zone <> ''),
    -- Whose closed days count, and what becomes of a date on one of them.
    calendar_id  bigint references calendars.calendar,
    shift        text not null check (shift in ('NONE', 'BEFORE', 'AFTER', 'SKIP')),
    state        text not null check (state in ('RUNNING', 'PAUSED', 'STOPPED', 'OVER')),
    -- The next date as the rule gives it, and the moment at which its ticket is filed.
    next_date    timestamp,
    next_at      timestamptz,
    -- Why it stopped by itself: a sentence's key and what fills it.
    stopped      text,
    stopped_with text[] not null default '{}',
    changed_at   timestamptz not null,
    check ((circle = 'TEAM') = (team_id is not null)),
    check ((state = 'RUNNING') = (next_at is not null)),
    check ((next_at is null) = (next_date is null)),
    check ((state = 'STOPPED') = (stopped is not null)),
    check (shift = 'NONE' or calendar_id is not null)
);
create index on recurring.series (owner_id);
create index on recurring.series (team_id) where circle = 'TEAM';
create index due on recurring.series (next_at) where state = 'RUNNING';

-- One ticket for one moment of a series, whichever node files it and however often it tries.
create table recurring.filed (
    series_id bigint not null references recurring.series on delete cascade,
    at        timestamptz not null,
    day       date not null,
    filed_at  timestamptz not null,
    -- How many dates before this one passed while the program stood still.
    missed    int not null default 0 check (missed >= 0),
    ticket_id bigint not null,
    team_id   bigint not null,
    primary key (series_id, at),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on recurring.filed (ticket_id);

alter table recurring.series enable row level security;
create policy readers on recurring.series for select to ${app_role}
    using (not (select office.asker_is_guest()) and (owner_id = (select office.asker())
        or circle = 'OFFICE'
        or circle = 'TEAM' and team_id = any (array(
            select m.team_id from office.membership m where m.person_id = (select office.asker())))));
create policy keepers on recurring.series to ${app_role}
    using (not (select office.asker_is_guest()) and (owner_id = (select office.asker())
        or circle = 'TEAM' and team_id = any (array(
            select m.team_id from office.membership m where m.person_id = (select office.asker())))
        or circle = 'OFFICE' and (select exists (
            select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR'))))
    with check (not (select office.asker_is_guest()) and owner_id = (select office.asker()) and (circle = 'MINE'
        or circle = 'TEAM' and team_id = any (array(
            select m.team_id from office.membership m where m.person_id = (select office.asker())))
        or circle = 'OFFICE' and (select exists (
            select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR'))));
-- Whoever looks for what is due sees when, and may stop what cannot go on.
create policy rules on recurring.series to ${app_role} using ((select office.system()) = 'rules') with check (true);

-- Who sees a series sees what it filed; the tickets' own policies say what of them.
alter table recurring.filed enable row level security;
create policy people on recurring.filed to ${app_role}
    using (series_id in (select s.id from recurring.series s) and (
        team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
        or ticket_id in (select ticketing.taking_part())))
    with check (series_id in (select s.id from recurring.series s));
create policy rules on recurring.filed for select to ${app_role} using ((select office.system()) = 'rules');

grant select, insert, update, delete on recurring.series to ${app_role};
grant select, insert on recurring.filed to ${app_role};
