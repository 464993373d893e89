-- The numbers of the side navigation were counted anew on every page, each up to a thousand rows for each team, and where
-- rows had just changed their pages were read one by one. They are the same for everybody who belongs to a team: now they
-- are kept. Every change of a ticket adds what it changes to the sum, in its own transaction, as a row of its own; so nobody
-- waits for anybody, what is taken back never counted, and whoever counts sees exactly what they would see in the tickets.
create table ticketing.tally (
    team_id bigint not null,
    -- Open tickets by what is asked of them: all, without anybody, whose, waiting for the client, and by the month and the
    -- day on which the next step is due. And how often tickets changed: see below.
    what    text not null check (what in ('OPEN', 'UNASSIGNED', 'MINE', 'CLIENT', 'MONTH', 'DAY', 'CHANGES')),
    -- Whose, or when, in months or days; otherwise 0.
    key     bigint not null,
    -- More or fewer.
    n       bigint not null
);
create index on ticketing.tally (team_id, what, key) include (n);
-- Small, and never at rest.
alter table ticketing.tally set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
-- Nobody but the functions below has anything to do with it.
alter table ticketing.tally enable row level security;
create policy nobody on ticketing.tally to ${app_role} using (false);

create function ticketing.months(at date) returns bigint language sql immutable
    return extract(year from at)::bigint * 12 + extract(month from at)::bigint;
create function ticketing.days(at date) returns bigint language sql immutable return at - date '2000-01-01';

-- Where an open ticket counts.
create function ticketing.tallied(it ticketing.ticket) returns table (what text, key bigint)
    language sql immutable as $$
        select v.what, v.key
        from (values ('OPEN', 0::bigint),
            (case when it.assignee_id is null then 'UNASSIGNED' else 'MINE' end, coalesce(it.assignee_id, 0)),
            ('CLIENT', case when it.status = 'CLIENT' then 0::bigint end),
            ('MONTH', ticketing.months(it.next_due)),
            ('DAY', ticketing.days(it.next_due))) v (what, key)
        where it.open and v.key is not null
    $$;

-- Many rows of one sum become one. Rows that somebody else is gathering are left to them.
create function ticketing.gather_tallies() returns void language sql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
    with several as materialized (
            select t.team_id, t.what, t.key from ticketing.tally t group by t.team_id, t.what, t.key having count(*) > 1),
        free as materialized (
            select t.ctid as place from ticketing.tally t
            where (t.team_id, t.what, t.key) in (select s.team_id, s.what, s.key from several s)
            for update skip locked),
        taken as (
            delete from ticketing.tally t where t.ctid = any (array(select f.place from free f))
            returning t.team_id, t.what, t.key, t.n)
    insert into ticketing.tally (team_id, what, key, n)
    select t.team_id, t.what, t.key, sum(t.n) from taken t group by t.team_id, t.what, t.key having sum(t.n) <> 0
$$;

-- From the tickets themselves: at first, and where tickets were written past the trigger.
create function ticketing.count_tallies() returns void language sql security definer
set search_path = 'pg_catalog', 'pg_temp' as $$
    lock table ticketing.ticket in share row exclusive mode;
    delete from ticketing.tally where what <> 'CHANGES';
    insert into ticketing.tally (team_id, what, key, n)
    select t.team_id, c.what, c.key, count(*) from ticketing.ticket t, ticketing.tallied(t) c where t.open group by 1, 2, 3
    union all
    select t.id, 'CHANGES', 0, 1 from office.team t
$$;

-- What a saved view finds is counted on every page too, and not always by an index. It stays what it was until a ticket of
-- the team changes, or who takes part in it, or whether it sleeps: each such change counts one more for its team, beside the
-- sums and like them, in its own transaction. The numbers only rise, so whoever sees the same one sees the same tickets.
create function ticketing.ticket_tallied() returns trigger language plpgsql security definer
set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    insert into ticketing.tally (team_id, what, key, n)
    select c.team_id, c.what, c.key, sum(c.n)
    from (
        select new.team_id, c.what, c.key, 1 as n from ticketing.tallied(new) c
        union all
        select old.team_id, c.what, c.key, -1 from ticketing.tallied(old) c) c
    group by c.team_id, c.what, c.key
    having sum(c.n) <> 0
    union all
    select distinct t.id, 'CHANGES', 0, 1 from (values (new.team_id), (old.team_id)) t (id) where t.id is not null;
    -- Now and then whoever writes gathers what lies about. Their transaction has locks on it until its end, which nobody waits for.
    if random() < 0.02 and current_setting('transaction_isolation') = 'read committed' then
        perform ticketing.gather_tallies();
    end if;
    return null;
end $$;
create trigger tallied after insert or delete on ticketing.ticket for each row execute function ticketing.ticket_tallied();
create trigger tallied_again after update on ticketing.ticket for each row
    when (old is distinct from new) execute function ticketing.ticket_tallied();

-- What stands beside a ticket and decides who sees it, or whether.
create function ticketing.beside_changed() returns trigger language plpgsql security definer
set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    insert into ticketing.tally (team_id, what, key, n)
    select distinct t.id, 'CHANGES', 0, 1 from (values (new.team_id), (old.team_id)) t (id) where t.id is not null;
    return null;
end $$;
create trigger changed after insert or update or delete on ticketing.participant
    for each row execute function ticketing.beside_changed();
create trigger changed after insert or update or delete on ticketing.snooze
    for each row execute function ticketing.beside_changed();

revoke execute on function ticketing.count_tallies(), ticketing.gather_tallies(), ticketing.ticket_tallied(), ticketing.beside_changed()
    from public;

select ticketing.count_tallies();

-- The tickets of the teams that whoever asks belongs to at this moment, by their sums, without those that sleep; and one by one
-- those that they take part in elsewhere. No further than a thousand, as before.
create or replace function ticketing.tallies(today date)
    returns table (what bigint, open int, mine int, unassigned int, client int, late int)
    language plpgsql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    me constant bigint := office.asker();
    own constant bigint[] := array(
        select distinct m.team_id from office.membership m
        where m.person_id = me and (m.cover_id is null or now() >= m.starts and now() < m.ends));
    month constant date := date_trunc('month', today);
begin
    return query with part as materialized (
            select t.team_id, t.what, t.n from ticketing.tally t
            where t.team_id = any (own) and t.what in ('OPEN', 'UNASSIGNED', 'CLIENT') and t.key = 0
            union all
            select t.team_id, t.what, t.n from ticketing.tally t where t.team_id = any (own) and t.what = 'MINE' and t.key = me
            union all
            select t.team_id, 'LATE', t.n from ticketing.tally t
            where t.team_id = any (own) and t.what = 'MONTH' and t.key < ticketing.months(month)
            union all
            select t.team_id, 'LATE', t.n from ticketing.tally t
            where t.team_id = any (own) and t.what = 'DAY'
                and t.key >= ticketing.days(month) and t.key < ticketing.days(today)
            union all
            select t.team_id, case c.what when 'MONTH' then 'LATE' else c.what end, -1
            from ticketing.snooze s
            join ticketing.ticket t on t.id = s.ticket_id
            cross join ticketing.tallied(t) c
            where s.hidden and t.team_id = any (own)
                and (c.what in ('OPEN', 'UNASSIGNED', 'CLIENT')
                    or c.what = 'MINE' and c.key = me
                    or c.what = 'MONTH' and t.next_due < today))
    select p.team_id, least(sum(p.n), 1000)::int, 0, 0, 0, 0 from part p where p.what = 'OPEN' group by p.team_id
    union all
    select 0, 0,
        least(coalesce(sum(p.n) filter (where p.what = 'MINE'), 0), 1000)::int,
        least(coalesce(sum(p.n) filter (where p.what = 'UNASSIGNED'), 0), 1000)::int,
        least(coalesce(sum(p.n) filter (where p.what = 'CLIENT'), 0), 1000)::int,
        least(coalesce(sum(p.n) filter (where p.what = 'LATE'), 0), 1000)::int
    from part p
    union all
    select t.team_id, count(*)::int,
        count(*) filter (where t.assignee_id = me)::int,
        count(*) filter (where t.assignee_id is null)::int,
        count(*) filter (where t.status = 'CLIENT')::int,
        count(*) filter (where t.next_due < today)::int
    from ticketing.ticket t
    where t.open
        and not exists (select from ticketing.snooze s where s.ticket_id = t.id and s.hidden)
        and t.id = any (array(
            select p.ticket_id from ticketing.participant p
            where p.person_id = me and p.open and p.team_id <> all (own)
            limit 1000))
    group by t.team_id;
end $$;

-- Which tickets whoever asks sees at work, and how often they changed, in few characters: the same now and then means that
-- no open ticket was another one, that somebody else neither came nor went, and that it is the same server.
create function ticketing.standing() returns text language plpgsql stable security definer
set search_path = 'pg_catalog', 'pg_temp' set plan_cache_mode = force_generic_plan as $$
declare
    me constant bigint := office.asker();
    own constant bigint[] := array(
        select distinct m.team_id from office.membership m
        where m.person_id = me and (m.cover_id is null or now() >= m.starts and now() < m.ends) order by 1);
    elsewhere constant bigint[] := array(
        select distinct p.team_id from ticketing.participant p where p.person_id = me and p.open and p.team_id <> all (own));
begin
    return concat_ws('/', me, extract(epoch from pg_postmaster_start_time()), array_to_string(own, ','), (
        select string_agg(c.team_id || ':' || c.n, ',' order by c.team_id)
        from (
            select t.team_id, sum(t.n) as n from ticketing.tally t
            where t.team_id = any (own || elsewhere) and t.what = 'CHANGES' and t.key = 0
            group by t.team_id) c));
end $$;
