-- A filter by tag read each of a team's open tickets to look at its tags, twice: no index tells them below row security, which
-- lets none be asked by what might tell a secret. The function says who sees what itself, as search does, and gives numbers only.
-- A tag stands in the index with its team and its priority, for one tag alone is on too many tickets of a large office.
create function ticketing.marked(team bigint, priority text, tags text[]) returns text[] language sql immutable parallel safe
    return array(select team || ':' || priority || ':' || lower(t.tag) from unnest(tags) t (tag));
create index ticket_of_tag on ticketing.ticket using gin (ticketing.marked(team_id, priority, tags)) with (fastupdate = off)
    where open and tags <> '{}';

-- The open tickets with a tag, of any of these priorities, that whoever asks may see.
create function ticketing.tagged(tag text, priorities text[]) returns bigint[]
    language plpgsql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    set plan_cache_mode = force_generic_plan as $$
declare
    me constant bigint := office.asker();
    own constant bigint[] := office.teams();
    marks constant text[] := array(
        select t.id || ':' || p.priority || ':' || lower(tag) from unnest(own) t (id), unnest(priorities) p (priority));
begin
    return array(
        select t.id from ticketing.ticket t
        where t.open and t.tags <> '{}' and ticketing.marked(t.team_id, t.priority, t.tags) && marks
        union all
        select t.id from ticketing.participant p join ticketing.ticket t on t.id = p.ticket_id
        where p.person_id = me and p.open and p.team_id <> all (own)
            and t.open and t.tags <> '{}' and t.priority = any (priorities)
            and exists (select from unnest(t.tags) u (tag) where lower(u.tag) = lower($1)));
end $$;
