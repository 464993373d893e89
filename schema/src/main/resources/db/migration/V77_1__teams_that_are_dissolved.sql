-- Before a team is dissolved: whether it has open tickets. Whoever administers the office may not see them all, and hears no more.
create function ticketing.open_in(team bigint) returns boolean
    language sql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    return exists (select from ticketing.ticket t where t.team_id = team and t.open)
        and exists (select from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR' and p.active);
revoke execute on function ticketing.open_in(bigint) from public;
grant execute on function ticketing.open_in(bigint) to ${app_role};
