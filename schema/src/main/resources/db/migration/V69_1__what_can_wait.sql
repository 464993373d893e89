-- The desk read all that is nobody's in a team to tell the urgent from the rest and to say how many there are. Urgent are few,
-- and an index holds those that can be; how many there are of all is kept already (V67_1).
create index ticket_unassigned_pressing on ticketing.ticket (team_id, next_due) include (id, active_at, priority, ball, unanswered)
    where open and assignee_id is null and (priority = 'CRITICAL' or next_due is not null);
create index on targets.promise (due_at, ticket_id) where due_at is not null and paused is false;

-- Of those teams that whoever asks belongs to: how many open tickets are nobody's, without those that sleep.
create function ticketing.unassigned(teams bigint[]) returns int
    language plpgsql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    set plan_cache_mode = force_generic_plan as $$
declare
    own constant bigint[] := array(select unnest(teams) intersect select unnest(office.teams()));
begin
    return coalesce((select sum(t.n) from ticketing.tally t where t.team_id = any (own) and t.what = 'UNASSIGNED' and t.key = 0), 0)
        - (select count(*) from ticketing.snooze s join ticketing.ticket t on t.id = s.ticket_id
            where s.hidden and t.team_id = any (own) and t.open and t.assignee_id is null);
end $$;
