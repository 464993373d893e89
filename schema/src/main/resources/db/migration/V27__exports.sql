-- What left the program as a table: who took it, when, which list and how many tickets.
create schema exports;
grant usage on schema exports to ${app_role};

create table exports.export (
    id        bigint generated always as identity primary key,
    person_id bigint not null references office.person,
    at        timestamptz not null,
    format    text not null check (format in ('CSV', 'XLSX')),
    -- The list as its address says it.
    list      text not null check (length(list) <= 2000),
    -- Nothing when it was broken off.
    tickets   int check (tickets >= 0)
);
create index on exports.export (at);
create index on exports.export (person_id);

alter table exports.export enable row level security;
create policy writers on exports.export for insert to ${app_role} with check (person_id = (select office.asker()));
create policy counters on exports.export for update to ${app_role} using (person_id = (select office.asker()));
-- Everybody sees their own, administrators all.
create policy readers on exports.export for select to ${app_role}
    using (person_id = (select office.asker())
        or (select exists (select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));
grant select, insert on exports.export to ${app_role};
grant update (tickets) on exports.export to ${app_role};
