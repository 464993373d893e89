-- What wants a yes before it goes on, and who said yes or no.
create schema approvals;
grant usage on schema approvals to ${app_role};

create table approvals.request (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null,
    team_id    bigint not null,
    -- Those that were asked for together; a ticket that is asked about again begins another round.
    round      int not null check (round > 0),
    step       smallint not null check (step > 0),
    what       text not null check (what <> '' and length(what) <= 300),
    asked_by   bigint references office.person,
    asked_at   timestamptz not null,
    due        date,
    quorum     smallint not null default 1 check (quorum > 0),
    -- WAITING for an earlier step; WITHDRAWN when the ticket went another way.
    state      text not null check (state in ('WAITING', 'PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    decided_at timestamptz,
    unique (ticket_id, round, step),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((state in ('APPROVED', 'REJECTED', 'WITHDRAWN')) = (decided_at is not null))
);

create table approvals.approver (
    request_id bigint not null references approvals.request,
    ticket_id  bigint not null,
    team_id    bigint not null,
    person_id  bigint not null references office.person,
    primary key (request_id, person_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on approvals.approver (person_id, request_id);

-- Said once, and never changed.
create table approvals.decision (
    id         bigint generated always as identity primary key,
    request_id bigint not null references approvals.request,
    ticket_id  bigint not null,
    team_id    bigint not null,
    person_id  bigint not null references office.person,
    verdict    text not null check (verdict in ('APPROVED', 'REJECTED')),
    reason     text not null default '' check (length(reason) <= 1000),
    at         timestamptz not null,
    unique (request_id, person_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check (verdict <> 'REJECTED' or reason <> '')
);

-- A decided request stays as it was decided.
create function approvals.decided_stays() returns trigger language plpgsql set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    if old.state in ('APPROVED', 'REJECTED', 'WITHDRAWN') and new.state <> old.state then
        raise exception 'a decided request stays decided';
    end if;
    return new;
end $$;
create trigger decided_stays before update on approvals.request for each row execute function approvals.decided_stays();

do $$
declare
    it text;
begin
    foreach it in array array['request', 'approver', 'decision'] loop
        execute format('alter table approvals.%I enable row level security', it);
        execute format(
            'create policy people on approvals.%I to ${app_role} using ('
            'team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker()))) '
            'or ticket_id in (select ticketing.taking_part())) with check (true)', it);
        execute format(
            'create policy system on approvals.%I to ${app_role} using ((select office.system()) in (''setup'', ''watch'')) '
            'with check (true)', it);
    end loop;
end $$;
grant select, insert, update on approvals.request to ${app_role};
grant select, insert on approvals.approver, approvals.decision to ${app_role};
