-- How many are hit and how much it hurries give the priority. The matrix is the office's own, and so are its words.
create table ticketing.priority_level (
    axis    text not null check (axis in ('IMPACT', 'URGENCY')),
    key     text not null check (key in ('ONE', 'TEAM', 'OFFICE', 'CAN_WAIT', 'TODAY', 'NOW')),
    name_da text not null check (name_da <> '' and length(name_da) <= 60),
    name_de text not null check (name_de <> '' and length(name_de) <= 60),
    name_en text not null check (name_en <> '' and length(name_en) <= 60),
    primary key (axis, key)
);
insert into ticketing.priority_level (axis, key, name_da, name_de, name_en) values
    ('IMPACT', 'ONE', 'En person', 'Eine Person', 'One person'),
    ('IMPACT', 'TEAM', 'Et team eller en hel sag', 'Ein Team oder eine ganze Akte', 'A team or a whole matter'),
    ('IMPACT', 'OFFICE', 'Hele kontoret', 'Die ganze Kanzlei', 'The whole office'),
    ('URGENCY', 'CAN_WAIT', 'Kan vente', 'Kann warten', 'Can wait'),
    ('URGENCY', 'TODAY', 'I dag', 'Heute', 'Today'),
    ('URGENCY', 'NOW', 'Nu', 'Sofort', 'Now');

-- Every pair has its priority: there is no hole to fall into.
create table ticketing.priority_matrix (
    impact   text not null check (impact in ('ONE', 'TEAM', 'OFFICE')),
    urgency  text not null check (urgency in ('CAN_WAIT', 'TODAY', 'NOW')),
    priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    primary key (impact, urgency)
);
insert into ticketing.priority_matrix (impact, urgency, priority) values
    ('ONE', 'CAN_WAIT', 'LOW'), ('ONE', 'TODAY', 'NORMAL'), ('ONE', 'NOW', 'HIGH'),
    ('TEAM', 'CAN_WAIT', 'NORMAL'), ('TEAM', 'TODAY', 'HIGH'), ('TEAM', 'NOW', 'CRITICAL'),
    ('OFFICE', 'CAN_WAIT', 'HIGH'), ('OFFICE', 'TODAY', 'CRITICAL'), ('OFFICE', 'NOW', 'CRITICAL');

alter table ticketing.ticket
    add impact text check (impact in ('ONE', 'TEAM', 'OFFICE')),
    add urgency text check (urgency in ('CAN_WAIT', 'TODAY', 'NOW')),
    -- Why the priority is another one than the matrix says.
    add priority_reason text check (priority_reason <> '' and length(priority_reason) <= 200),
    add check ((impact is null) = (urgency is null));

alter table ticketing.priority_level enable row level security;
alter table ticketing.priority_matrix enable row level security;
create policy everybody on ticketing.priority_level for select to ${app_role} using (true);
create policy everybody on ticketing.priority_matrix for select to ${app_role} using (true);
create policy administrators on ticketing.priority_level for update to ${app_role}
    using ((select exists (select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));
create policy administrators on ticketing.priority_matrix for update to ${app_role}
    using ((select exists (select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));
grant select, update on ticketing.priority_level, ticketing.priority_matrix to ${app_role};
