-- The acknowledgement of receipt that went back to the court, with the day that it names. Never before the check.
alter table book.deadline add column returned_on date;
alter table book.deadline add check (returned_on is null or returned_on = event_on);

-- A single instruction, which takes the place of the general ones: whole, in writing, and acknowledged by whom it binds.
create table book.instruction (
    id              bigint generated always as identity primary key,
    deadline_id     bigint not null,
    ticket_id       bigint not null,
    team_id         bigint not null,
    to_id           bigint not null references office.person,
    by_person_id    bigint not null references office.person,
    what            text not null check (what <> '' and length(what) <= 1000),
    how             text not null check (how <> '' and length(how) <= 1000),
    until           timestamptz not null,
    at              timestamptz not null,
    acknowledged_at timestamptz,
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check (to_id <> by_person_id)
);
create index on book.instruction (deadline_id, id);
create index instruction_waiting on book.instruction (at) where acknowledged_at is null;

-- Receipts that a lawyer looks through each month, drawn by lot.
create table watch.sample (
    id          bigint generated always as identity primary key,
    month       date not null check (extract(day from month) = 1),
    deadline_id bigint not null,
    ticket_id   bigint not null,
    team_id     bigint not null,
    looked_by   bigint references office.person,
    looked_at   timestamptz,
    sound       boolean,
    words       text not null default '' check (length(words) <= 1000),
    unique (month, deadline_id),
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((looked_at is null) = (looked_by is null)),
    check ((looked_at is null) = (sound is null)),
    check (sound is null or sound or words <> '')
);

do $$
declare
    it text;
begin
    foreach it in array array['book.instruction', 'watch.sample'] loop
        execute format('alter table %s enable row level security', it);
        execute format(
            'create policy people on %s to ${app_role} using (not (select office.asker_is_guest()) and ('
            'team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker()))) '
            'or ticket_id in (select ticketing.taking_part()))) with check (true)', it);
        execute format(
            'create policy system on %s to ${app_role} '
            'using ((select office.system()) in (''deadlines'', ''setup'', ''mail'')) with check (true)', it);
    end loop;
end $$;

grant select, insert on book.instruction to ${app_role};
grant update (acknowledged_at, team_id) on book.instruction to ${app_role};
grant select, insert on watch.sample to ${app_role};
grant update (looked_by, looked_at, sound, words, team_id) on watch.sample to ${app_role};
