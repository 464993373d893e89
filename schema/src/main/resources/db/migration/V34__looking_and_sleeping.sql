-- How far somebody has read a ticket: above the line is old, below it is new.
create table ticketing.look (
    ticket_id  bigint not null,
    team_id    bigint not null,
    person_id  bigint not null references office.person,
    message_id bigint not null,
    at         timestamptz not null,
    primary key (ticket_id, person_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
alter table ticketing.look enable row level security;
create policy people on ticketing.look to ${app_role} using (person_id = (select office.asker()));
grant select, insert, update on ticketing.look to ${app_role};

-- A ticket that is put away until a day: out of the lists, back by itself, or as soon as somebody writes. A follow-up
-- leaves it where it is and only calls it to mind.
create table ticketing.snooze (
    ticket_id bigint primary key,
    team_id   bigint not null,
    until     date not null,
    hidden    boolean not null,
    note      text not null default '' check (length(note) <= 200),
    by_id     bigint not null references office.person,
    at        timestamptz not null,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on ticketing.snooze (until);
alter table ticketing.snooze enable row level security;
create policy people on ticketing.snooze to ${app_role} using (
    team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
    or ticket_id in (select ticketing.taking_part())) with check (true);
create policy system on ticketing.snooze to ${app_role} using ((select office.system()) in ('mail', 'setup')) with check (true);
grant select, insert, update, delete on ticketing.snooze to ${app_role};
