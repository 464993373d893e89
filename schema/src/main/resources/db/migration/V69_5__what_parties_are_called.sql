-- The palette looks through the names of all clients, matters and contacts, and to compare each without regard to capitals was most
-- of what it cost: a name is put into small letters once now, when it is written.
alter table matters.client add column called text not null generated always as (lower(name)) stored;
alter table matters.matter add column called text not null generated always as (lower(number || chr(10) || name)) stored;
alter table matters.contact add column called text not null generated always as (lower(name || chr(10) || coalesce(mail, ''))) stored;
