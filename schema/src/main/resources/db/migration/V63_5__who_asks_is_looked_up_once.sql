-- Row security is part of every plan, and making ready for it was most of what a page cost. Each table asked anew which
-- teams somebody has, and once for each of the program's own roles who is asking.

-- The teams of whoever asks, looked up once a transaction and remembered until its end. What is remembered bears the
-- person it is about, for a transaction may change hands.
create function office.teams() returns bigint[] language plpgsql stable as $$
declare
    person text := coalesce(current_setting('app.person', true), '');
    known text := current_setting('app.teams', true);
    looked_up bigint[];
begin
    if person = '' then return '{}'; end if;
    if starts_with(known, person || ':') then return substr(known, length(person) + 2)::bigint[]; end if;
    looked_up := array(select m.team_id from office.membership m where m.person_id = person::bigint
        and (m.cover_id is null or now() >= m.starts and now() < m.ends));
    perform set_config('app.teams', person || ':' || looked_up::text, true);
    return looked_up;
end
$$;

create or replace function office.asker_is_guest() returns boolean language plpgsql stable security definer
set search_path = '' as $$
declare
    person text := coalesce(current_setting('app.person', true), '');
    known text := current_setting('app.guest', true);
    looked_up boolean;
begin
    if person = '' then return true; end if;
    if starts_with(known, person || ':') then return substr(known, length(person) + 2)::boolean; end if;
    looked_up := coalesce((select p.role = 'GUEST' from office.person p where p.id = person::bigint), true);
    perform set_config('app.guest', person || ':' || looked_up::text, true);
    return looked_up;
end
$$;

-- Whoever is let in or sees their role change within a transaction is so from the next statement on.
create function office.standing_changed() returns trigger language plpgsql as $$
begin
    perform set_config('app.teams', '', true), set_config('app.guest', '', true);
    return null;
end
$$;
create trigger standing_changed after insert or update or delete on office.membership
    for each statement execute function office.standing_changed();
create trigger standing_changed after insert or update or delete on office.person
    for each statement execute function office.standing_changed();

-- The same rules as before, in fewer words: each subquery is a node of every plan that names the table, so only what is
-- dear to ask is one. One policy stands for all of the program's own roles that may do the same, and by its name is looked
-- at after the one for people.
create function pg_temp.shorter(rule text) returns text language sql as $$
    select regexp_replace(regexp_replace(regexp_replace(regexp_replace(rule,
        'ARRAY\(\s*SELECT m\.team_id\s+FROM office\.membership m\s+WHERE \(m\.person_id = \(\s*SELECT office\.asker\(\) AS asker\)\)\)',
            '((SELECT office.teams()))::bigint[]', 'g'),
        '\(\s*SELECT office\.asker\(\) AS asker\)', 'office.asker()', 'g'),
        '\(\s*SELECT office\.system\(\) AS system\)', 'office.system()', 'g'),
        'IN \(\s*SELECT ticketing\.taking_part\(\) AS taking_part\)', 'IN (SELECT p.it FROM ticketing.taking_part() p(it))', 'g')
$$;

do $$
declare
    it record;
    one constant text := '^\(office\.system\(\) = ''(\w+)''::text\)$';
    several constant text := '^\(office\.system\(\) = ANY \(ARRAY\[([^]]*)\]\)\)$';
begin
    for it in
        select policyname, format('%I.%I', schemaname, tablename) as place, qual, with_check from pg_policies
        where pg_temp.shorter(qual) <> qual or pg_temp.shorter(with_check) <> with_check
    loop
        execute format('alter policy %I on %s', it.policyname, it.place)
            || coalesce(' using (' || pg_temp.shorter(it.qual) || ')', '')
            || coalesce(' with check (' || pg_temp.shorter(it.with_check) || ')', '');
    end loop;

    -- Where people may write anything that they can then see, the checks of the others say nothing more.
    for it in
        with role as (
            select format('%I.%I', schemaname, tablename) as place, policyname, cmd,
                case when qual ~ one then array[substring(qual from one)]
                     else array(select m[1] from regexp_matches(substring(qual from several), '''(\w+)''::text', 'g') m)
                end as names
            from pg_policies p
            where permissive = 'PERMISSIVE' and (qual ~ one or qual ~ several)
                and (cmd = 'SELECT' or cmd = 'ALL' and exists (
                    select from pg_policies o where o.schemaname = p.schemaname and o.tablename = p.tablename
                        and o.permissive = 'PERMISSIVE' and o.cmd = 'ALL' and o.with_check = 'true'))
        )
        select place, cmd, array_agg(policyname) as policies,
            (select string_agg(distinct quote_literal(n), ', ' order by quote_literal(n)) from role r, unnest(r.names) n
                where r.place = role.place and r.cmd = role.cmd) as names
        from role group by place, cmd
    loop
        for i in 1 .. array_length(it.policies, 1) loop
            execute format('drop policy %I on %s', it.policies[i], it.place);
        end loop;
        execute format('create policy %I on %s for %s to ${app_role} using (office.system() = any (array[%s]))',
                case it.cmd when 'ALL' then 'for_the_program' else 'for_the_program_to_read' end, it.place, it.cmd, it.names)
            || case it.cmd when 'ALL' then ' with check (true)' else '' end;
    end loop;
end
$$;
drop function pg_temp.shorter(text);
