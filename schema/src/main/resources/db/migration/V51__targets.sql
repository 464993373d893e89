-- What the office promises: how soon a ticket is answered and done with, in working hours, and who hears before it is too late.
create schema targets;
grant usage on schema targets to ${app_role};

-- Who looks after a team's work, and who answers for it in the end.
alter table office.team
    add column lead_id bigint references office.person,
    add column partner_id bigint references office.person;

create table targets.target (
    id              bigint generated always as identity primary key,
    name            text not null check (name <> '' and length(name) <= 80),
    -- What it is for; empty stands for all.
    category_id     bigint references catalogue.category,
    priority        text check (priority in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    client_id       bigint references matters.client,
    calendar_id     bigint not null references calendars.calendar,
    first_minutes   int check (first_minutes between 1 and 100000),
    next_minutes    int check (next_minutes between 1 and 100000),
    resolve_minutes int check (resolve_minutes between 1 and 100000),
    -- A court does not wait because we wait for the client.
    pauses          boolean not null default true,
    active          boolean not null default true,
    check (num_nonnulls(first_minutes, next_minutes, resolve_minutes) > 0)
);
-- Two that fit equally well would leave it to chance.
create unique index one_target_for_each on targets.target (category_id, priority, client_id) nulls not distinct where active;

-- Who hears when so much of the time has passed, and what is done about it.
create table targets.step (
    percent   smallint not null check (percent between 1 and 400),
    who       text not null check (who in ('ASSIGNEE', 'LEAD', 'PARTNER', 'PERSON')),
    act       text not null check (act in ('NOTIFY', 'REASSIGN', 'RAISE')),
    person_id bigint references office.person,
    primary key (percent, who, act),
    check ((who = 'PERSON') = (person_id is not null)),
    check (act <> 'REASSIGN' or who <> 'ASSIGNEE')
);
insert into targets.step (percent, who, act) values
    (50, 'ASSIGNEE', 'NOTIFY'), (75, 'LEAD', 'NOTIFY'), (100, 'PARTNER', 'NOTIFY');

-- Where a ticket stands with what was promised. Never the truth itself: it is computed anew from the ticket's history.
create table targets.promise (
    ticket_id      bigint primary key,
    team_id        bigint not null,
    target_id      bigint references targets.target,
    -- Each clock with what it was allowed, used and stopped at; as the page of the ticket shows them.
    clocks         jsonb not null,
    -- The clock that runs out first: when, and from when on it is near. Without a due moment nothing runs.
    kind           text check (kind in ('FIRST', 'NEXT', 'RESOLUTION')),
    due_at         timestamptz,
    near_at        timestamptz,
    paused         boolean not null default false,
    first_due_at   timestamptz,
    first_met_at   timestamptz,
    resolve_due_at timestamptz,
    resolve_met_at timestamptz,
    -- When somebody is to look at it next.
    alert_at       timestamptz,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on targets.promise (alert_at) where alert_at is not null;
create index on targets.promise (target_id);

-- What was said, so that it is said once: a step of a clock that began at a moment.
create table targets.alert (
    ticket_id bigint not null,
    team_id   bigint not null,
    kind      text not null check (kind in ('FIRST', 'NEXT', 'RESOLUTION')),
    since     timestamptz not null,
    percent   smallint not null,
    at        timestamptz not null,
    primary key (ticket_id, kind, since, percent),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);

-- All open tickets are computed again, a few hundred at a time; whoever takes over goes on behind the last.
create table targets.recalculation (
    id          bigint generated always as identity primary key,
    started_at  timestamptz not null,
    last_ticket bigint not null default 0,
    done        int not null default 0,
    total       int not null,
    finished_at timestamptz
);

-- Lists sort and filter by it, hence on the ticket itself. Kept by a trigger, so that it is one statement with the promise.
alter table ticketing.ticket
    add column response_due timestamptz,
    add column response_near timestamptz,
    add column response_paused boolean not null default false;

create function targets.show_on_ticket() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    update ticketing.ticket t
    set response_due = new.due_at, response_near = new.near_at, response_paused = new.paused
    where t.id = new.ticket_id
        and (t.response_due, t.response_near, t.response_paused) is distinct from (new.due_at, new.near_at, new.paused);
    return null;
end $$;
create trigger shown_on_ticket after insert or update of due_at, near_at, paused on targets.promise
    for each row execute function targets.show_on_ticket();

-- The role that watches: it sees tickets and their history, and acts on them in the program's name.
do $$
declare
    it text;
begin
    foreach it in array array['ticketing.ticket', 'ticketing.participant', 'ticketing.entry'] loop
        execute format(
            'create policy watch on %s to ${app_role} using ((select office.system()) = ''watch'') with check (true)', it);
    end loop;
    foreach it in array array['promise', 'alert'] loop
        execute format('alter table targets.%I enable row level security', it);
        execute format(
            'create policy people on targets.%I to ${app_role} using ('
            'team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker()))) '
            'or ticket_id in (select ticketing.taking_part())) with check (true)', it);
        execute format(
            'create policy system on targets.%I to ${app_role} '
            'using ((select office.system()) in (''mail'', ''setup'', ''watch'')) with check (true)', it);
    end loop;
end $$;

grant select, insert, update, delete on all tables in schema targets to ${app_role};
