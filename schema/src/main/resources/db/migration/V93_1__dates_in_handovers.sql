-- Whoever hands their work over answers for deadlines on tickets of others too: of those, the deadlines alone change hands.
alter table cover.handover_ticket add column dates_only boolean not null default false;

-- The open deadlines of these tickets as they stood when the receiver answered. Until then they stand in the book alone.
create table cover.handover_date (
    handover_id    bigint not null,
    ticket_id      bigint not null,
    team_id        bigint not null,
    deadline_id    bigint not null,
    ends_on        date not null,
    -- Who answers for it from then on.
    responsible_id bigint not null references office.person,
    primary key (handover_id, deadline_id),
    foreign key (handover_id, ticket_id) references cover.handover_ticket,
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
alter table cover.handover_date enable row level security;
create policy people on cover.handover_date to ${app_role} using (
    team_id = any ((select office.teams())::bigint[])
    or ticket_id in (select ticketing.taking_part())
    or (select office.system()) = 'setup') with check (true);
grant select, insert on cover.handover_date to ${app_role};

-- Before somebody goes: how many open deadlines they answer for, seen or not. Of these teams; null for all of them.
create function book.answered_by(who bigint, teams bigint[]) returns bigint
    language sql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    return (select count(*) from book.deadline d
            where d.responsible_id = who and d.open and (teams is null or d.team_id = any (teams)))
        * (select count(*) from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR' and p.active);
revoke execute on function book.answered_by(bigint, bigint[]) from public;
grant execute on function book.answered_by(bigint, bigint[]) to ${app_role};
