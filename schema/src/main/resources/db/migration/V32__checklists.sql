-- What is to be done on a ticket, point by point.
create schema checklists;
grant usage on schema checklists to ${app_role};

create table checklists.item (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null,
    team_id   bigint not null,
    -- Their order; gaps mean nothing.
    place     int not null,
    text      text not null check (text <> '' and length(text) <= 200),
    owner_id  bigint references office.person,
    due       date,
    -- Holds the ticket open until it is done.
    required  boolean not null,
    done_at   timestamptz,
    done_by   bigint references office.person,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((done_at is null) = (done_by is null))
);
create index on checklists.item (ticket_id, place, id);
create index on checklists.item (owner_id, due) where done_at is null;

alter table checklists.item enable row level security;
create policy people on checklists.item to ${app_role} using (
    team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
    or ticket_id in (select ticketing.taking_part())) with check (true);
create policy system on checklists.item to ${app_role} using ((select office.system()) in ('mail', 'setup')) with check (true);
create policy not_for_guests on checklists.item as restrictive to ${app_role}
    using ((select office.system()) is not null or not (select office.asker_is_guest()));
grant select, insert, update, delete on checklists.item to ${app_role};
