-- A matter whose work is done: closed while this row is there. A closed matter has no open deadline.
create table matters.closing (
    matter_id    bigint primary key references matters.matter,
    at           timestamptz not null,
    by_person_id bigint not null references office.person,
    -- Where the file was put away, what is left to know.
    words        text not null default '' check (length(words) <= 1000)
);

-- Everything that happened to a matter, append-only.
create table matters.entry (
    id           bigint generated always as identity primary key,
    matter_id    bigint not null references matters.matter,
    at           timestamptz not null,
    -- Null where a rule of the office filed a ticket with a deadline on it.
    by_person_id bigint references office.person,
    -- A deadline opens its matter again: nothing about a deadline waits for anything else.
    kind         text not null check (kind in ('CLOSED', 'REOPENED', 'REOPENED_FOR_DEADLINE')),
    words        text not null default '' check (length(words) <= 1000)
);
create index on matters.entry (matter_id, id);

do $$
declare
    it text;
begin
    foreach it in array array['closing', 'entry'] loop
        execute format('alter table matters.%I enable row level security', it);
        execute format(
            'create policy staff on matters.%I to ${app_role} '
            'using (not (select office.asker_is_guest()) or (select office.system()) is not null)', it);
    end loop;
end $$;
grant select, insert, delete on matters.closing to ${app_role};
grant select, insert on matters.entry to ${app_role};

-- Whether something of a matter is open, seen or not: a matter is not closed over what only others see.
create function book.holds_open(matter bigint) returns boolean
    language sql stable security definer set search_path = ''
    as $$ select exists (select from book.deadline d where d.matter_id = matter and d.open) $$;
create function ticketing.holds_open(matter bigint) returns boolean
    language sql stable security definer set search_path = ''
    as $$ select exists (select from ticketing.ticket t where t.matter_id = matter and t.open) $$;
revoke execute on function book.holds_open(bigint), ticketing.holds_open(bigint) from public;
grant execute on function book.holds_open(bigint), ticketing.holds_open(bigint) to ${app_role};
