-- When the office works: hours and closed days of its places. Holidays come from the program, by place and year.
create schema calendars;
grant usage on schema calendars to ${app_role};

create table calendars.calendar (
    id    bigint generated always as identity primary key,
    name  text not null unique check (name <> '' and length(name) <= 80),
    zone  text not null check (zone <> ''),
    -- Whose holidays count: a country, a state, or a municipality where the law has its own: DE-BY/Augsburg.
    place text not null check (place <> '' and length(place) <= 80)
);

-- In minutes of the day, which may end at 1440: a time of day cannot say midnight at its end.
create table calendars.hours (
    calendar_id bigint not null references calendars.calendar on delete cascade,
    weekday     smallint not null check (weekday between 1 and 7),
    opens       smallint not null check (opens between 0 and 1439),
    closes      smallint not null check (closes between 1 and 1440),
    primary key (calendar_id, weekday, opens),
    check (opens < closes)
);

-- Days on which this office does not work, or not after some hour, though others do.
create table calendars.closed_day (
    calendar_id bigint not null references calendars.calendar on delete cascade,
    day         date not null,
    yearly      boolean not null,
    -- The minute from which nobody works; null for the whole day.
    from_minute smallint check (from_minute between 1 and 1439),
    name        text not null check (length(name) <= 80),
    primary key (calendar_id, day, yearly)
);

-- Time does not pass in a calendar without hours: whoever waited for an answer there would wait for ever.
create function calendars.must_have_hours() returns trigger
    language plpgsql as $$
begin
    if exists (select from calendars.calendar c where c.id = coalesce(old.calendar_id, new.calendar_id)
        and not exists (select from calendars.hours h where h.calendar_id = c.id)) then
        raise exception 'a calendar without working hours' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger must_have_hours after delete or update on calendars.hours
    deferrable initially deferred for each row execute function calendars.must_have_hours();

grant select, insert, update, delete on all tables in schema calendars to ${app_role};
