-- Finds tickets by their words. Kept by triggers, so that it can never disagree with what was written.
create schema search;
grant usage on schema search to ${app_role};

create table search.document (
    ticket_id bigint primary key references ticketing.ticket,
    -- Number, title and names; what was written to and fro; what the office said to itself. Where in a text a word
    -- stands is not kept: nobody asks for it, and it would be a third of the index.
    head      tsvector not null,
    body      tsvector not null,
    internal  tsvector not null
);
create index document_words on search.document using gin ((head || body || internal)) with (gin_pending_list_limit = 1024);

-- The word as it stands (for what is being typed) and its stem.
create function search.words(language text, said text) returns tsvector
    language sql immutable
    return strip(to_tsvector('simple', said)
        || to_tsvector(case language when 'da' then 'danish'::regconfig when 'de' then 'german'::regconfig else 'english'::regconfig end, said));

create function search.head(it ticketing.ticket) returns tsvector
    language sql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    return search.words(it.language, concat_ws(' ', it.id, it.title, array_to_string(it.tags, ' '),
        (select concat_ws(' ', p.name, p.mail) from office.person p where p.id = it.requester_person_id),
        (select concat_ws(' ', c.name, c.mail, translate(c.mail, '@.', '  ')) from matters.contact c where c.id = it.requester_contact_id),
        (select c.name from matters.client c where c.id = it.client_id),
        (select concat_ws(' ', m.number, m.name) from matters.matter m where m.id = it.matter_id)));

create function search.ticket_changed() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    update search.document set head = search.head(new) where ticket_id = new.id;
    return null;
end $$;
create trigger found_by_head after update of title, tags, client_id, matter_id, requester_contact_id, requester_person_id
    on ticketing.ticket for each row execute function search.ticket_changed();

-- No ticket is without a message: the first one brings the document, so that a new ticket enters the index once.
create function search.message_added() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    words tsvector := search.words(new.language, left(new.text, 100000));
    inside boolean := new.kind in ('NOTE', 'PHONE');
    to_all tsvector := case when inside then ''::tsvector else words end;
    to_us tsvector := case when inside then words else ''::tsvector end;
begin
    update search.document set body = body || to_all, internal = internal || to_us where ticket_id = new.ticket_id;
    if not found then
        insert into search.document (ticket_id, head, body, internal)
        select t.id, search.head(t), to_all, to_us from ticketing.ticket t where t.id = new.ticket_id;
    end if;
    return null;
end $$;
create trigger found_by_body after insert on ticketing.message for each row execute function search.message_added();

-- A client, matter or person that gets another name is found by it.
create function search.name_changed() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    update search.document d set head = search.head(t) from ticketing.ticket t
    where t.id = d.ticket_id and case tg_table_name
        when 'client' then t.client_id = new.id
        when 'matter' then t.matter_id = new.id
        when 'contact' then t.requester_contact_id = new.id
        else t.requester_person_id = new.id end;
    return null;
end $$;
create trigger found_by_name after update of name on matters.client for each row execute function search.name_changed();
create trigger found_by_name after update of name, number on matters.matter for each row execute function search.name_changed();
create trigger found_by_name after update of name, mail on matters.contact for each row execute function search.name_changed();
create trigger found_by_name after update of name, mail on office.person for each row execute function search.name_changed();

-- What was typed, as a query, null when it holds no word: every word, as a stem in each language or as the beginning of a word.
create function search.query(typed text) returns tsquery
    language plpgsql immutable set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    word text;
    whole tsquery;
    part tsquery;
begin
    foreach word in array regexp_split_to_array(trim(regexp_replace(left(typed, 200), '[^[:alnum:]@._/-]+', ' ', 'g')), '\s+') loop
        continue when word = '' or length(to_tsvector('simple', word)) = 0;
        part := to_tsquery('simple', '''' || word || ''':*')
            || plainto_tsquery('danish', word) || plainto_tsquery('german', word) || plainto_tsquery('english', word);
        whole := case when whole is null then part else whole && part end;
    end loop;
    return whole;
end $$;

-- Where the words stand in a text, as a regular expression: what begins like the shortest stem of one of them. A German
-- stem has lost its umlauts. Null when nothing was typed.
create function search.pattern(typed text) returns text
    language sql immutable set search_path = 'pg_catalog', 'pg_temp'
    return (
        select '\m(' || string_agg(replace(replace(replace(replace(regexp_replace(stem, '([^[:alnum:]])', '\\\1', 'g'),
            'a', '[aä]'), 'o', '[oö]'), 'u', '[uü]'), 'ss', '(ss|ß)'), '|') || ')'
        from regexp_split_to_table(lower(trim(regexp_replace(left(typed, 200), '[^[:alnum:]@._/-]+', ' ', 'g'))), '\s+') word
        cross join lateral (
            select stem
            from unnest(array[word] || tsvector_to_array(to_tsvector('danish', word)) || tsvector_to_array(to_tsvector('german', word))
                || tsvector_to_array(to_tsvector('english', word))) stem
            where stem <> ''
            order by length(stem), stem
            limit 1) shortest);

-- How many rows the planner expects: from its statistics, without reading one. Volatile, because explaining is.
create function search.expected(query text) returns double precision
    language plpgsql volatile as $$
declare
    plan json;
begin
    execute 'explain (format json) ' || query into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
end $$;

-- The teams and tickets of the person who asks.
create function search.teams() returns bigint[] language sql stable
    return array(select m.team_id from office.membership m where m.person_id = (select office.asker()));

-- From the newest activity backwards until there are enough: quick for a common word, endless for a rare one.
create function search.backwards(q tsquery, most int, patience int) returns setof bigint
    language sql stable set enable_seqscan = off set enable_sort = off set enable_bitmapscan = off
    as $$
        select t.id
        from (
            select t.id
            from ticketing.ticket t
            where t.team_id = any (array(select unnest(search.teams()))) or t.id in (select ticketing.taking_part())
            order by t.active_at desc, t.id desc
            limit patience) t
        where (select (d.head || d.body || d.internal) @@ q from search.document d where d.ticket_id = t.id)
        limit most
    $$;

-- All that hold the word, then the newest of them: quick for a rare word, dear for a common one.
create function search.by_word(q tsquery, most int) returns setof bigint
    language sql stable set enable_seqscan = off
    as $$
        with hit as materialized (select d.ticket_id from search.document d where (d.head || d.body || d.internal) @@ q)
        select t.id
        from hit
        join ticketing.ticket t on t.id = hit.ticket_id
        where t.team_id = any (array(select unnest(search.teams()))) or t.id in (select ticketing.taking_part())
        order by t.active_at desc, t.id desc
        limit most
    $$;

-- Guests find the tickets that they take part in, by what they can read there.
create function search.as_guest(q tsquery, most int) returns setof bigint
    language sql stable
    as $$
        select t.id
        from ticketing.ticket t
        join search.document d on d.ticket_id = t.id
        where t.id in (select ticketing.taking_part()) and (d.head || d.body) @@ q
        order by t.active_at desc, t.id desc
        limit most
    $$;

-- Definer, because the index cannot be used below row security; says the same as the policies and returns ids only.
-- The newest permitted tickets that hold the words, found in whichever way is expected to be cheaper. What the ways cost
-- was measured, in microseconds: 4 for a ticket that holds the word, 0.5 for one passed by, 150 for looking into one.
create function search.find(typed text, most int) returns setof bigint
    language plpgsql volatile security definer set search_path = 'pg_catalog', 'pg_temp' rows 50
    as $$
declare
    q tsquery := search.query(typed);
    enough int := least(most, 200);
    patience constant int := 20000;
    found bigint[];
    every double precision;
    holding double precision;
    permitted double precision;
begin
    if q is null then
        return;
    end if;
    if office.asker_is_guest() then
        return query select search.as_guest(q, enough);
        return;
    end if;
    every := greatest(search.expected('select 1 from ticketing.ticket'), 1);
    holding := greatest(search.expected(format(
        'select 1 from search.document d where (d.head || d.body || d.internal) @@ %L::tsquery', q)), 1);
    permitted := greatest(search.expected(format(
        'select 1 from ticketing.ticket t where t.team_id = any (%L::bigint[])', search.teams())), 1);
    if holding * 4 <= enough * (150 * every / holding + 0.5 * every * every / (holding * permitted)) then
        return query select search.by_word(q, enough);
        return;
    end if;
    found := array(select search.backwards(q, enough, patience));
    -- Expected to be common, and among what this person may see it is not.
    if cardinality(found) < enough and permitted > patience then
        return query select search.by_word(q, enough);
    else
        return query select unnest(found);
    end if;
end $$;
