-- The search itself, apart from how the words were typed: `find` asks it for what was typed, `meant` for what may have been.
create function search.found(q tsquery, enough int) returns setof bigint
    language plpgsql volatile set search_path = 'pg_catalog', 'pg_temp' rows 50
    as $$
declare
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

create or replace function search.find(typed text, most int) returns setof bigint
    language plpgsql volatile security definer set search_path = 'pg_catalog', 'pg_temp' rows 50
    as $$
begin
    return query select search.found(search.query(typed), least(most, 200));
end $$;

-- Of these words the one that stands in most of the newest tickets that the asker may see; null when none does. Each word of a
-- ticket is looked up among these, which may be six hundred, rather than held against each of them.
create function search.commonest(words text[]) returns text
    language sql volatile set search_path = 'pg_catalog', 'pg_temp'
    as $$
        with said as materialized (
            select said.word
            from search.found((select string_agg(quote_literal(it), ' | ') from unnest(words) it)::tsquery, 20) hit
            cross join lateral (
                select unnest(tsvector_to_array(d.head || d.body || d.internal)) as word
                from search.document d where d.ticket_id = hit) said)
        select word
        from said
        where word in (select unnest(words))
        group by word
        order by count(*) desc, word
        limit 1
    $$;

-- Whether a word is anywhere, asked as it is searched for, would read from the newest ticket backwards: for one hit only looks cheap,
-- and of a word that is nowhere twenty thousand tickets were read, 240,000 blocks. The index knows that at once.
create function search.anywhere(q tsquery) returns boolean
    language sql stable set search_path = 'pg_catalog', 'pg_temp' set enable_seqscan = off
    as $$ select exists (select from search.document d where (d.head || d.body || d.internal) @@ q) $$;

-- What was meant: each word that finds nothing is replaced by one that is spelt like it. Null when there is no such word,
-- or when all of them together find nothing. A suggestion is content: it is taken from tickets that the asker may see, and
-- no list of words is kept that an erasure would have to know of.
-- near: for each word, those that are spelt like it, with bars between them.
create function search.meant(words text[], near text[]) returns text
    language plpgsql volatile security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    word text;
    best text;
    meant text[] := '{}';
begin
    for i in 1 .. cardinality(words) loop
        word := words[i];
        best := null;
        if near[i] <> '' and not (search.anywhere(search.query(word)) and exists (select search.found(search.query(word), 1))) then
            best := search.commonest(string_to_array(near[i], '|'));
        end if;
        meant := meant || coalesce(best, word);
    end loop;
    if meant = words or not exists (select search.found(search.query(array_to_string(meant, ' ')), 1)) then
        return null;
    end if;
    return array_to_string(meant, ' ');
end $$;
