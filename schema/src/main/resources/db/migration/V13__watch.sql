-- Whoever watches over the deadlines: reminders, the evening control, and what a missed date sets off.
create schema watch;
grant usage on schema watch to ${app_role};

-- What was to be done once, and was: a morning's reminders, a print. Whoever writes the row does the work.
create table watch.round (
    name text not null check (name <> '' and length(name) <= 40),
    on_day date not null,
    at   timestamptz not null,
    primary key (name, on_day)
);

create table watch.reminder (
    id          bigint generated always as identity primary key,
    person_id   bigint not null references office.person,
    deadline_id bigint references book.deadline,
    team_id     bigint references office.team,
    step        text not null check (step <> '' and length(step) <= 20),
    -- Which step for which day: each person hears of it once.
    mark        text not null check (length(mark) <= 80),
    at          timestamptz not null,
    seen_at     timestamptz,
    mailed_at   timestamptz,
    unique (person_id, mark)
);
create index reminder_unseen on watch.reminder (person_id, id desc) where seen_at is null;

-- One signature under the list of a day. A list that changed afterwards is signed again; the latest one counts.
create table watch.evening (
    id        bigint generated always as identity primary key,
    team_id   bigint not null references office.team,
    on_day    date not null,
    signed_by bigint not null references office.person,
    signed_at timestamptz not null,
    -- SHA-256 of the list as it was signed.
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    lines     int not null check (lines >= 0)
);
create index on watch.evening (team_id, on_day, id desc);

-- A missed date: whom to tell, and the way back that the law leaves.
create table watch.incident (
    deadline_id    bigint primary key,
    ticket_id      bigint not null,
    team_id        bigint not null,
    opened_by      bigint not null references office.person,
    opened_at      timestamptz not null,
    reinstated_id  bigint references book.deadline,
    client_by      bigint references office.person,
    client_at      timestamptz,
    insurer_by     bigint references office.person,
    insurer_at     timestamptz,
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on watch.incident (ticket_id);

alter table watch.reminder enable row level security;
create policy own on watch.reminder to ${app_role} using (person_id = (select office.asker()));
create policy system on watch.reminder to ${app_role}
    using ((select office.system()) in ('deadlines', 'setup', 'mail')) with check (true);
alter table watch.evening enable row level security;
create policy people on watch.evening to ${app_role}
    using (not (select office.asker_is_guest()) and team_id = any (array(
        select m.team_id from office.membership m where m.person_id = (select office.asker()))));
create policy system on watch.evening to ${app_role} using ((select office.system()) in ('deadlines', 'setup'));
alter table watch.incident enable row level security;
create policy people on watch.incident to ${app_role} using (not (select office.asker_is_guest()) and (
    team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
    or ticket_id in (select ticketing.taking_part()))) with check (true);
create policy system on watch.incident to ${app_role} using ((select office.system()) in ('deadlines', 'setup'));

grant select, insert on watch.round, watch.evening to ${app_role};
grant select, insert, update on watch.reminder, watch.incident to ${app_role};
