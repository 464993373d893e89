-- The numbers of the side navigation, on every page. Below row security each of its counts brought the policies of two
-- tables with it, and to make ready for them took longer than to count. This says the same rule itself, as search does:
-- the tickets of the teams that whoever asks belongs to at this moment, and those that they take part in elsewhere.
-- Nothing is counted beyond a thousand. A team has its number; over all teams together, 0. In plpgsql, which plans it once a
-- connection on every PostgreSQL, and which reads no table before it is called: those of sleeping and of cover come later.
create function ticketing.tallies(today date)
    returns table (what bigint, open int, mine int, unassigned int, client int, late int)
    language plpgsql stable security definer set search_path = 'pg_catalog', 'pg_temp' as $$
#variable_conflict use_column
begin
    return query with asker as materialized (select office.asker() as id),
        own as materialized (
            select m.team_id as id from office.membership m
            where m.person_id = (select a.id from asker a)
                and (m.cover_id is null or now() >= m.starts and now() < m.ends)
            group by m.team_id),
        asleep as materialized (select s.ticket_id from ticketing.snooze s where s.hidden)
    select own.id, (select count(*)::int from (
            select from ticketing.ticket t
            where t.team_id = own.id and t.open and t.id not in (select ticket_id from asleep)
            limit 1000) first_ones), 0, 0, 0, 0
    from own
    union all
    select 0, 0,
        (select count(*)::int from (
            select from ticketing.ticket t
            where t.assignee_id = (select a.id from asker a) and t.team_id = any (array(select id from own)) and t.open
                and t.id not in (select ticket_id from asleep)
            limit 1000) first_ones),
        (select count(*)::int from (
            select from ticketing.ticket t
            where t.team_id = any (array(select id from own)) and t.assignee_id is null and t.open
                and t.id not in (select ticket_id from asleep)
            limit 1000) first_ones),
        (select count(*)::int from (
            select from ticketing.ticket t
            where t.team_id = any (array(select id from own)) and t.status = 'CLIENT' and t.open
                and t.id not in (select ticket_id from asleep)
            limit 1000) first_ones),
        (select count(*)::int from (
            select from ticketing.ticket t
            where t.team_id = any (array(select id from own)) and t.next_due < today and t.open
                and t.id not in (select ticket_id from asleep)
            limit 1000) first_ones)
    union all
    select t.team_id, count(*)::int,
        count(*) filter (where t.assignee_id = (select a.id from asker a))::int,
        count(*) filter (where t.assignee_id is null)::int,
        count(*) filter (where t.status = 'CLIENT')::int,
        count(*) filter (where t.next_due < today)::int
    from ticketing.ticket t
    where t.open and t.id not in (select ticket_id from asleep)
        and t.id = any (array(
            select p.ticket_id from ticketing.participant p
            where p.person_id = (select a.id from asker a) and p.open and p.team_id <> all (array(select id from own))
            limit 1000))
    group by t.team_id;
end $$;
