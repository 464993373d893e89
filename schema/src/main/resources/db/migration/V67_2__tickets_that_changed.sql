-- What a saved view finds is counted on every page too, and not always by an index. It stays what it was until a ticket of
-- the team changes, or who takes part in it, or whether it sleeps: each such change counts one more for its team, beside the
-- sums and like them, in its own transaction. The numbers only rise, so whoever sees the same one sees the same tickets.
alter table ticketing.tally drop constraint tally_what_check, add constraint tally_what_check
    check (what in ('OPEN', 'UNASSIGNED', 'MINE', 'CLIENT', 'MONTH', 'DAY', 'CHANGES'));

create or replace function ticketing.ticket_tallied() returns trigger language plpgsql security definer
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
drop trigger tallied_again on ticketing.ticket;
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

create or replace function ticketing.count_tallies() returns void language sql security definer
set search_path = 'pg_catalog', 'pg_temp' as $$
    lock table ticketing.ticket in share row exclusive mode;
    delete from ticketing.tally where what <> 'CHANGES';
    insert into ticketing.tally (team_id, what, key, n)
    select t.team_id, c.what, c.key, count(*) from ticketing.ticket t, ticketing.tallied(t) c where t.open group by 1, 2, 3
    union all
    select t.id, 'CHANGES', 0, 1 from office.team t
$$;
revoke execute on function ticketing.count_tallies(), ticketing.ticket_tallied(), ticketing.beside_changed() from public;

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
