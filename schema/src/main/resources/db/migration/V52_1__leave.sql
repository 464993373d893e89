-- Leave: how many days somebody has, and which of them were asked for and granted. Whose it is, personnel, and whoever
-- is asked for a yes know of it; nobody else, administrators included.
create schema leave;
grant usage on schema leave to ${app_role};

-- Days of one leave year, in halves: a day may be taken in two pieces. Kept by a team and for it: sending future requests
-- to another team shows that team nothing of what was.
create table leave.entitlement (
    team_id   bigint not null references office.team,
    person_id bigint not null references office.person,
    year      int not null check (year between 2000 and 2200),
    kind      text not null check (kind in ('ANNUAL', 'EXTRA')),
    halves    int not null check (halves between 0 and 732),
    carried   int not null default 0 check (carried between -732 and 732),
    set_by    bigint not null references office.person,
    set_at    timestamptz not null,
    primary key (team_id, person_id, year, kind)
);

-- Whose calendar somebody works by; without a row, the office's first.
create table leave.terms (
    team_id     bigint not null references office.team,
    person_id   bigint not null references office.person,
    calendar_id bigint not null references calendars.calendar on delete cascade,
    primary key (team_id, person_id)
);

create table leave.span (
    ticket_id     bigint primary key,
    team_id       bigint not null,
    person_id     bigint not null references office.person,
    kind          text not null check (kind ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    first_day     date not null,
    last_day      date not null,
    half          text not null check (half in ('NONE', 'AM', 'PM')),
    substitute_id bigint references office.person,
    state         text not null check (state in ('ASKED', 'GRANTED', 'OVER')),
    -- What was planned in the office with it.
    absence_id    bigint references cover.absence on delete set null,
    changed_at    timestamptz not null,
    check (first_day <= last_day),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on leave.span (person_id, first_day);

-- Those whose leave the person who asks is to decide about: they must know what is left. Whoever is only asked to stand
-- in need not.
create function leave.asking_me() returns setof bigint
    language sql stable security definer set search_path = '' rows 10
    as $$
        select s.person_id from leave.span s
        where s.ticket_id in (select ticketing.taking_part()) and s.state = 'ASKED'
            and s.substitute_id is distinct from office.asker()
    $$;

-- Personnel: the teams that one belongs to oneself. Standing in for somebody of them opens nothing here.
create function leave.teams() returns bigint[]
    language sql stable security definer set search_path = ''
    as $$
        select coalesce(array_agg(m.team_id), '{}') from office.membership m
        where m.person_id = office.asker() and m.cover_id is null
    $$;

-- What somebody answers for while they want to be away, by number and day only: whoever decides may not see those tickets.
create function leave.dates(of_ticket bigint) returns table (ticket_id bigint, day date)
    language sql stable security definer set search_path = ''
    as $$
        select d.ticket_id, d.day
        from leave.span s,
        lateral (
            select b.ticket_id, b.ends_on as day from book.deadline b
            where b.responsible_id = s.person_id and b.open and b.ends_on between s.first_day and s.last_day
            union
            select t.id, t.next_due from ticketing.ticket t
            join catalogue.category c on c.id = t.category_id and c.key = 'DEADLINE'
            where t.assignee_id = s.person_id and t.open and t.next_due between s.first_day and s.last_day) d
        where s.ticket_id = of_ticket
            and (s.person_id = office.asker() or s.ticket_id in (select ticketing.taking_part()) or s.team_id = any (leave.teams()))
        order by 2, 1
        limit 20
    $$;

alter table leave.entitlement enable row level security;
alter table leave.terms enable row level security;
alter table leave.span enable row level security;
do $$
declare
    it text;
begin
    foreach it in array array['entitlement', 'terms'] loop
        execute format(
            'create policy people on leave.%I to ${app_role} using (person_id = (select office.asker()) '
            'or team_id = any ((select leave.teams())::bigint[]) or person_id in (select leave.asking_me())) '
            'with check (team_id = any ((select leave.teams())::bigint[]))', it);
        execute format(
            'create policy system on leave.%I to ${app_role} using ((select office.system()) = ''setup'')', it);
    end loop;
end $$;
create policy people on leave.span to ${app_role}
    using (person_id = (select office.asker()) or substitute_id = (select office.asker())
        or team_id = any ((select leave.teams())::bigint[])
        or ticket_id in (select ticketing.taking_part()) or person_id in (select leave.asking_me()))
    with check (true);
create policy system on leave.span to ${app_role}
    using ((select office.system()) in ('setup', 'watch')) with check (true);

grant select, insert, update on leave.entitlement, leave.terms, leave.span to ${app_role};
