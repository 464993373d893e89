-- Who is away, who stands in for them, and what passes on: rights that come by themselves and go by themselves.
alter table office.team
    -- Whether its tickets may be shown to a substitute who is not of the team: never for personnel.
    add column passes_on boolean not null default true;

-- From when until when somebody is away, cut where whoever stands in changes. Without a substitute nobody does.
create table office.cover (
    id            bigint generated always as identity primary key,
    absent_id     bigint not null references office.person,
    substitute_id bigint references office.person,
    starts        timestamptz not null,
    ends          timestamptz not null,
    check (starts < ends),
    check (substitute_id <> absent_id)
);
create index on office.cover (substitute_id, ends);

-- A membership by cover is one like any other, for its time. Every policy and every query that asks for memberships sees it
-- while it is in force and not a moment longer: no job gives the right, and none has to take it away.
alter table office.membership drop constraint membership_pkey;
alter table office.membership
    add column cover_id bigint references office.cover on delete cascade,
    add column starts timestamptz,
    add column ends timestamptz,
    add check (num_nonnulls(cover_id, starts, ends) in (0, 3)),
    add unique nulls not distinct (person_id, team_id, cover_id);
create index on office.membership (cover_id) where cover_id is not null;
alter table office.membership enable row level security;
create policy in_force on office.membership to ${app_role}
    using (cover_id is null or now() >= starts and now() < ends) with check (true);

-- Definer, hence past the policy above: it says the same itself.
create or replace function search.teams() returns bigint[] language sql stable
    return array(select m.team_id from office.membership m where m.person_id = (select office.asker())
        and (m.cover_id is null or now() >= m.starts and now() < m.ends));

-- In whose stead somebody did something.
alter table ticketing.entry add column for_person_id bigint references office.person;

create schema cover;
grant usage on schema cover to ${app_role};

create table cover.absence (
    id            bigint generated always as identity primary key,
    person_id     bigint not null references office.person,
    -- The first and the last day on which they are away, in the office's zone.
    first_day     date not null,
    last_day      date not null,
    starts        timestamptz not null,
    ends          timestamptz not null,
    substitute_id bigint references office.person,
    created_by    bigint not null references office.person,
    created_at    timestamptz not null,
    check (first_day <= last_day),
    -- Ended on the first morning it has lasted no time at all.
    check (starts <= ends),
    check (substitute_id <> person_id)
);
create index on cover.absence (ends);

create table cover.absence_team (
    absence_id bigint not null references cover.absence on delete cascade,
    team_id    bigint not null references office.team,
    primary key (absence_id, team_id)
);

-- Everybody of the office knows who is away; they plan for themselves, team leads and administrators for others.
alter table cover.absence enable row level security;
create policy staff on cover.absence to ${app_role}
    using (not (select office.asker_is_guest()) or (select office.system()) is not null) with check (true);

-- Work that changes hands, with what the one knows and the other has to.
create table cover.handover (
    id              bigint generated always as identity primary key,
    from_id         bigint not null references office.person,
    to_id           bigint not null references office.person,
    note            text not null default '' check (length(note) <= 4000),
    created_by      bigint not null references office.person,
    created_at      timestamptz not null,
    acknowledged_at timestamptz,
    declined_at     timestamptz,
    reason          text not null default '' check (length(reason) <= 400),
    check (from_id <> to_id),
    check (num_nonnulls(acknowledged_at, declined_at) <= 1)
);
create index on cover.handover (to_id) where acknowledged_at is null and declined_at is null;

create table cover.handover_ticket (
    handover_id bigint not null references cover.handover,
    ticket_id   bigint not null,
    team_id     bigint not null,
    summary     text not null default '' check (length(summary) <= 2000),
    -- As it stood when it was offered.
    next_step   text,
    next_due    date,
    deadline    boolean not null,
    unanswered  boolean not null,
    primary key (handover_id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);

alter table cover.handover enable row level security;
create policy parties on cover.handover to ${app_role}
    using ((select office.asker()) in (from_id, to_id, created_by) or (select office.system()) = 'setup')
    with check (true);
alter table cover.handover_ticket enable row level security;
create policy people on cover.handover_ticket to ${app_role} using (
    team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
    or ticket_id in (select ticketing.taking_part())
    or (select office.system()) = 'setup') with check (true);

-- Before somebody goes away, the program looks at all that they answer for.
create policy watch on book.deadline for select to ${app_role} using ((select office.system()) = 'watch');

grant select, insert, delete on office.cover to ${app_role};
grant select, insert, update, delete on cover.absence, cover.absence_team to ${app_role};
grant select, insert, update on cover.handover, cover.handover_ticket to ${app_role};
