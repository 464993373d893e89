-- Categories and workflows as the office defines them, version by version. A ticket keeps the version it was filed under,
-- so a version that was ever in use is never changed and never goes away.
create table catalogue.definition (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('CATEGORY', 'WORKFLOW')),
    key        text not null check (key ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    number     int not null check (number > 0),
    state      text not null check (state in ('DRAFT', 'LIVE', 'PAST')),
    body       jsonb not null check (jsonb_typeof(body) = 'object'),
    changed_at timestamptz not null,
    -- Null for what the program brought along.
    changed_by bigint references office.person,
    unique (kind, key, number)
);
create unique index one_draft on catalogue.definition (kind, key) where state = 'DRAFT';
create unique index one_live on catalogue.definition (kind, key) where state = 'LIVE';

create function catalogue.used_definitions_stay() returns trigger language plpgsql set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    if old.state <> 'DRAFT' and (new.body <> old.body or new.key <> old.key or new.number <> old.number or new.state = 'DRAFT') then
        raise exception 'a definition that was in use does not change';
    end if;
    return new;
end $$;
create trigger used_definitions_stay before update on catalogue.definition for each row
    execute function catalogue.used_definitions_stay();

-- What people are for workflows: lawyer, HR, … Held by whole teams, by people, or by everybody who works here.
create table catalogue.role (
    key       text primary key check (key ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_da   text not null check (name_da <> ''),
    name_de   text not null check (name_de <> ''),
    name_en   text not null check (name_en <> ''),
    everybody boolean not null default false
);
create table catalogue.role_holder (
    role_key  text not null references catalogue.role,
    person_id bigint references office.person,
    team_id   bigint references office.team,
    check (num_nonnulls(person_id, team_id) = 1),
    unique nulls not distinct (role_key, person_id, team_id)
);
insert into catalogue.role (key, name_da, name_de, name_en, everybody) values
    ('LAWYER', 'Advokat', 'Anwalt', 'Lawyer', false),
    ('STAFF', 'Medarbejder', 'Mitarbeiter', 'Staff', true),
    ('PARTNER', 'Partner', 'Partner', 'Partner', false),
    ('IT', 'IT', 'IT', 'IT', false),
    ('HR', 'HR', 'Personal', 'HR', false);

alter table catalogue.category drop constraint category_key_check;
alter table catalogue.category add constraint category_key_check check (key ~ '^[A-Z][A-Z0-9_]{1,39}$');
grant insert on catalogue.category to ${app_role};
grant select, insert, update on catalogue.definition, catalogue.role to ${app_role};
-- A draft that is given up.
grant delete on catalogue.definition to ${app_role};
create function catalogue.used_definitions_remain() returns trigger language plpgsql set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'a definition that was in use does not go away';
    end if;
    return old;
end $$;
create trigger used_definitions_remain before delete on catalogue.definition for each row
    execute function catalogue.used_definitions_remain();
grant select, insert, delete on catalogue.role_holder to ${app_role};
