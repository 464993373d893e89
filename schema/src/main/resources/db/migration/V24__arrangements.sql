-- How a list is laid out: columns, order, groups. With a view, for all who open it; and each person's own, for any list.
alter table views.saved_view add column arrangement text not null default '' check (length(arrangement) <= 500);

create table views.own_arrangement (
    person_id   bigint not null references office.person,
    -- The name that the list has in its address.
    place       text not null check (place ~ '^[a-z0-9-]{1,40}$'),
    arrangement text not null check (length(arrangement) <= 500),
    primary key (person_id, place)
);

alter table views.own_arrangement enable row level security;
create policy owners on views.own_arrangement to ${app_role}
    using (person_id = (select office.asker()))
    with check (person_id = (select office.asker()));
grant select, insert, update, delete on views.own_arrangement to ${app_role};
