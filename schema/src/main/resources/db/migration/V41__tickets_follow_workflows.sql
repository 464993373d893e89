-- What a ticket was filed under, what was answered, and where it stands in its workflow.
alter table ticketing.ticket
    add column form_id bigint references catalogue.definition,
    add column workflow_id bigint references catalogue.definition,
    -- The status by the office's own name; what it means stands in status.
    add column stage text,
    add column stage_at timestamptz,
    -- Who made the last move: somebody else has to make one that wants four eyes. Null for the program.
    add column stage_by bigint references office.person,
    add column answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
    -- What of the answers may be searched.
    add column answer_words text not null default '' check (length(answer_words) <= 100000),
    -- Seen by its team and the person only, whoever else administers the office.
    add column closed_circle boolean not null default false,
    -- The ticket whose workflow opened this one.
    add column parent_id bigint references ticketing.ticket,
    add constraint stage_of_a_workflow check (num_nonnulls(workflow_id, stage, stage_at) in (0, 3));
create index ticket_below on ticketing.ticket (parent_id) where parent_id is not null;
create index ticket_in_stage on ticketing.ticket (workflow_id, stage, stage_at) where workflow_id is not null;
create index ticket_closed_circle on ticketing.ticket (requester_person_id, team_id) where closed_circle;

-- The tickets whose notes the person who asks must not read though they may read the ticket: their own in a closed
-- circle, and those that they take part in without belonging to the circle.
create function ticketing.without_notes() returns setof bigint
    language sql stable security definer set search_path = '' rows 10
    as $$
        select t.id from ticketing.ticket t where t.closed_circle and t.requester_person_id = office.asker()
        union all
        select t.id
        from ticketing.participant p
        join ticketing.ticket t on t.id = p.ticket_id
        where p.person_id = office.asker() and t.closed_circle
            and not exists (select 1 from office.membership m where m.person_id = office.asker() and m.team_id = t.team_id)
    $$;
create policy own_affairs_without_notes on ticketing.message as restrictive for select to ${app_role}
    using (kind in ('MAIL', 'FORM', 'REPLY')
        or author_person_id = (select office.asker())
        or (select office.system()) is not null
        or not (ticket_id in (select ticketing.without_notes())));
create policy own_affairs_without_notes on ticketing.entry as restrictive for select to ${app_role}
    using (kind <> 'Written'
        or by_person_id = (select office.asker())
        or coalesce(details ->> 'kind', '') in ('MAIL', 'FORM', 'REPLY')
        or (select office.system()) is not null
        or not (ticket_id in (select ticketing.without_notes())));

-- Workflows go on by themselves: the program makes the moves that are its own, in the role that watches over promises.
-- It sees too what else stands in the way.
do $$
declare
    it text;
begin
    foreach it in array array['ticket', 'participant', 'message', 'attachment', 'entry'] loop
        execute format(
            'create policy workflows on ticketing.%I to ${app_role} using ((select office.system()) = ''watch'') with check (true)', it);
    end loop;
    for it in select c.relname from pg_class c where c.relnamespace = 'book'::regnamespace and c.relrowsecurity loop
        execute format(
            'create policy workflows on book.%I for select to ${app_role} using ((select office.system()) = ''watch'')', it);
    end loop;
end $$;

-- What was answered is found too, as far as it may be.
create or replace function search.head(it ticketing.ticket) returns tsvector
    language sql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    return search.words(it.language, concat_ws(' ', it.id, it.title, array_to_string(it.tags, ' '),
        (select concat_ws(' ', p.name, p.mail) from office.person p where p.id = it.requester_person_id),
        (select concat_ws(' ', c.name, c.mail, translate(c.mail, '@.', '  ')) from matters.contact c where c.id = it.requester_contact_id),
        (select c.name from matters.client c where c.id = it.client_id),
        (select concat_ws(' ', m.number, m.name) from matters.matter m where m.id = it.matter_id),
        it.answer_words));
drop trigger found_by_head on ticketing.ticket;
create trigger found_by_head after update of title, tags, client_id, matter_id, requester_contact_id, requester_person_id, answer_words
    on ticketing.ticket for each row execute function search.ticket_changed();

-- A note is found only by whom it may be read.
create or replace function search.backwards(q tsquery, most int, patience int) returns setof bigint
    language sql stable set enable_seqscan = off set enable_sort = off set enable_bitmapscan = off
    as $$
        select t.id
        from (
            select t.id, t.closed_circle
            from ticketing.ticket t
            where t.team_id = any (array(select unnest(search.teams()))) or t.id in (select ticketing.taking_part())
            order by t.active_at desc, t.id desc
            limit patience) t
        where (select (d.head || d.body || d.internal) @@ q
                and (not t.closed_circle or (d.head || d.body) @@ q or t.id not in (select ticketing.without_notes()))
            from search.document d where d.ticket_id = t.id)
        limit most
    $$;
create or replace function search.by_word(q tsquery, most int) returns setof bigint
    language sql stable set enable_seqscan = off
    as $$
        with hit as materialized (
            select d.ticket_id, d.head, d.body from search.document d where (d.head || d.body || d.internal) @@ q)
        select t.id
        from hit
        join ticketing.ticket t on t.id = hit.ticket_id
        where (t.team_id = any (array(select unnest(search.teams()))) or t.id in (select ticketing.taking_part()))
            and (not t.closed_circle or (hit.head || hit.body) @@ q or t.id not in (select ticketing.without_notes()))
        order by t.active_at desc, t.id desc
        limit most
    $$;

-- How many tickets below one are still open, those too that the person who asks may not see: a number says nothing of them.
create function ticketing.open_below(ticket bigint) returns int
    language sql stable security definer set search_path = ''
    as $$ select count(*)::int from ticketing.ticket t where t.parent_id = ticket and t.open $$;
