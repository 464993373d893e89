-- The same change for many tickets: what each was before, what became of it, so that one undo takes all of it back.
create schema bulk;
grant usage on schema bulk to ${app_role};

create table bulk.operation (
    id        bigint generated always as identity primary key,
    person_id bigint not null references office.person,
    at        timestamptz not null,
    state     text not null check (state in ('CHOSEN', 'SHOWN', 'DONE', 'UNDONE')),
    -- What is done with every one; nothing while it is being chosen.
    change    jsonb,
    -- The list that it was chosen from, to go back to.
    way       text not null check (length(way) <= 2000),
    check ((state = 'CHOSEN') = (change is null))
);
create index on bulk.operation (person_id, at);

create table bulk.item (
    operation_id bigint not null references bulk.operation on delete cascade,
    position     int not null,
    ticket_id    bigint not null references ticketing.ticket,
    -- As it was when the change was shown: it is changed only if it still is.
    was          jsonb not null,
    -- What would become of it while the change is shown, and then what did.
    outcome      text not null check (outcome in ('CHOSEN', 'CHANGED', 'SAME', 'REFUSED', 'UNDONE', 'STAYED')),
    reason       text not null default '' check (length(reason) <= 1000),
    primary key (operation_id, position),
    unique (operation_id, ticket_id)
);
create index on bulk.item (ticket_id);

-- Nobody's but their own. What is shown of a ticket is read from the tickets, by what the person may see today.
alter table bulk.operation enable row level security;
alter table bulk.item enable row level security;
create policy owners on bulk.operation to ${app_role}
    using (person_id = (select office.asker()))
    with check (person_id = (select office.asker()));
create policy owners on bulk.item to ${app_role}
    using (operation_id in (select o.id from bulk.operation o))
    with check (operation_id in (select o.id from bulk.operation o));
grant select, insert, update, delete on bulk.operation, bulk.item to ${app_role};
