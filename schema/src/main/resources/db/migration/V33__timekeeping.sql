-- Time spent, in units of six minutes. Who spent how much is nobody's business but their own: the program itself can read
-- other people's rows only as one sum over a ticket.
create schema timekeeping;
grant usage on schema timekeeping to ${app_role};

create table timekeeping.entry (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null,
    team_id   bigint not null,
    person_id bigint not null references office.person,
    day       date not null,
    units     int not null check (units between 1 and 240),
    activity  text not null check (activity in ('CORRESPONDENCE', 'MEETING', 'DRAFTING', 'RESEARCH', 'COURT', 'ADMINISTRATION', 'OTHER')),
    billable  boolean not null,
    note      text not null default '' check (length(note) <= 200),
    at        timestamptz not null,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on timekeeping.entry (ticket_id);
create index on timekeeping.entry (person_id, ticket_id);

-- One clock a person.
create table timekeeping.clock (
    person_id  bigint primary key references office.person,
    ticket_id  bigint not null,
    team_id    bigint not null,
    started_at timestamptz not null,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on timekeeping.clock (ticket_id);

alter table timekeeping.entry enable row level security;
alter table timekeeping.clock enable row level security;
create policy own on timekeeping.entry to ${app_role} using (person_id = (select office.asker()));
create policy own on timekeeping.clock to ${app_role} using (person_id = (select office.asker()));
grant select, insert, delete on timekeeping.entry to ${app_role};
grant select, insert, delete on timekeeping.clock to ${app_role};

-- Definer: the sum of a ticket that the person who asks may see, and nothing about whose it is.
create function timekeeping.spent(ticket bigint, billed boolean) returns bigint
    language sql stable security definer set search_path = '' as $$
        select coalesce(sum(e.units), 0) from timekeeping.entry e
        where e.ticket_id = ticket and (e.billable or not billed)
            and not office.asker_is_guest()
            and (e.team_id in (select m.team_id from office.membership m where m.person_id = office.asker())
                or e.ticket_id in (select ticketing.taking_part()))
    $$;
