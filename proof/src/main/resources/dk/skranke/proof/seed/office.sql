-- An office of 20 teams, 200 people, 5,000 clients, 8,000 matters and 10,000 contacts, and what the tickets are made of.
create schema seed;
create table seed.office (
    number bigint not null, tickets bigint not null, open bigint not null, before bigint not null default 0, anchor timestamptz not null, file text);
create table seed.done (first bigint primary key, last bigint not null);
create table seed.paragraph (id int primary key, text text not null, words tsvector not null);
-- Read a million times: never packed.
alter table seed.paragraph alter column text set storage plain, alter column words set storage plain;
create table seed.title (id int primary key, title text not null);
create function seed.r(a bigint, salt int) returns double precision language sql immutable
    return (hashint8extended(a, :seed * 1000 + salt) & 1073741823) / 1073741824.0::double precision;
create function seed.id(a bigint) returns jsonb language sql immutable
    return case when a is null then null else jsonb_build_object('value', a) end;
create function seed.actor(person bigint, contact bigint) returns jsonb language sql immutable
    return case when person is not null then jsonb_build_object('is', 'colleague', 'id', jsonb_build_object('value', person))
        else jsonb_build_object('is', 'outsider', 'id', jsonb_build_object('value', contact)) end;
create aggregate seed.join (tsvector) (sfunc = tsvector_concat, stype = tsvector, parallel = safe);

insert into office.settings (name, language, country, zone, signature) values ('Kanal Advokater', 'da', 'DK', 'Europe/Copenhagen', 'Kanal Advokater');
insert into office.team (name, hue, is_default) select 'Team ' || lpad(i::text, 2, '0'), 1 + i % 6, i = 1 from generate_series(1, 20) i;
insert into office.person (name, title, mail, role, hue, language, created_at)
select 'Person ' || lpad(i::text, 3, '0'), 'Advokat', 'person' || i || '@kanal.example', case when i = 1 then 'ADMINISTRATOR' else 'MEMBER' end,
    1 + i % 6, (array['da', 'da', 'de', 'en'])[1 + i % 4], now()
from generate_series(1, 200) i;
-- Everybody has a team, every third two; the first person of each team sees the whole house.
insert into office.membership (person_id, team_id) select i, 1 + (i - 1) / 10 from generate_series(1, 200) i;
insert into office.membership (person_id, team_id) select i, 1 + (i / 10 + 7) % 20 from generate_series(1, 200) i where i % 3 = 0 on conflict do nothing;
insert into office.membership (person_id, team_id) select i, t from generate_series(1, 200) i, generate_series(1, 20) t where i % 10 = 1 on conflict do nothing;
insert into signin.password (person_id, hash, changed_at) select id, :password, now() from office.person;
insert into mail.mailbox (address, team_id) select 'team' || id || '@kanal.example', id from office.team;
insert into mail.mailbox (address, team_id) values ('post@kanal.example', 1);
insert into matters.client (name) select 'Klient ' || lpad(i::text, 4, '0') from generate_series(1, 5000) i;
insert into matters.matter (number, name, client_id, team_id)
select '2026-' || lpad(i::text, 5, '0'), 'Sag ' || i, 1 + (i * 7) % 5000, 1 + i % 20 from generate_series(1, 8000) i;
insert into matters.contact (name, mail, client_id)
select 'Kontakt ' || lpad(i::text, 5, '0'), 'kontakt' || i || '@klient.example', 1 + i % 5000 from generate_series(1, 10000) i;
