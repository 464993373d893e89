-- A ticket's words were one row, and the index knows rows, not what was added to them: each reply brought all words of its ticket
-- into the index anew. Now each message has a row of its own, each file, and the title with the names: what is written brings its own
-- words and no others, what moves or goes takes them along, and whether a reader may know of them stands beside them.
create table search.said (
    ticket_id     bigint not null,
    -- 0 for number, title and names.
    message_id    bigint not null,
    -- 0 for the message itself, else one of its files.
    attachment_id bigint not null,
    -- What the office says to itself and to third parties: not for guests.
    internal      boolean not null,
    -- Where in a text a word stands is not kept: nobody asks for it, and it would be a third of the index.
    words         tsvector not null,
    primary key (ticket_id, message_id, attachment_id)
-- Beside their row rather than out of line: they are compared, not fetched.
) with (toast_tuple_target = 8160);

-- Both strip before they join: half of what there is to sort, and the same words.
create or replace function search.words(language text, said text) returns tsvector
    language sql immutable
    return strip(to_tsvector('simple', said))
        || strip(to_tsvector(case language when 'da' then 'danish'::regconfig when 'de' then 'german'::regconfig else 'english'::regconfig end, said));

create function search.is_internal(kind text) returns boolean
    language sql immutable
    return kind not in ('MAIL', 'FORM', 'REPLY');

-- Some thousand tickets at a time, so that what is said of one lies together.
do $$
declare
    beginning bigint;
begin
    for beginning in select generate_series(min(t.id), max(t.id), 5000) from ticketing.ticket t loop
        insert into search.said (ticket_id, message_id, attachment_id, internal, words)
        select t.id, 0, 0, false, search.head(t)
        from ticketing.ticket t
        where t.id between beginning and beginning + 4999
        union all
        select m.ticket_id, m.id, 0, search.is_internal(m.kind), search.words(m.language, left(coalesce(
            (select r.text from ticketing.revision r where r.message_id = m.id order by r.id desc limit 1), m.text), 100000))
        from ticketing.message m
        where m.ticket_id between beginning and beginning + 4999
        union all
        select m.ticket_id, m.id, a.id, search.is_internal(m.kind), search.words(t.language, left(a.name || ' ' || f.text, 100000))
        from texts.file_text f
        join ticketing.attachment a on a.id = f.attachment_id
        join ticketing.message m on m.id = a.message_id
        join ticketing.ticket t on t.id = m.ticket_id
        where a.ticket_id between beginning and beginning + 4999 and f.state = 'READ'
        order by 1, 2, 3;
    end loop;
end $$;

-- What waits to be brought in is looked through by each search, and brought in by whoever makes it too long: kept short.
create index said_words on search.said using gin (words) with (gin_pending_list_limit = 256);
-- How common a word is decides how it is looked for.
alter table search.said alter column words set statistics 300;
analyze search.said;

create function search.ticket_added() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    insert into search.said (ticket_id, message_id, attachment_id, internal, words) values (new.id, 0, 0, false, search.head(new));
    return null;
end $$;
create trigger found_from_the_start after insert on ticketing.ticket for each row execute function search.ticket_added();

create or replace function search.ticket_changed() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    update search.said set words = search.head(new) where ticket_id = new.id and message_id = 0;
    return null;
end $$;

create or replace function search.name_changed() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    case tg_table_name
        when 'client' then
            update search.said s set words = search.head(t) from ticketing.ticket t
            where s.ticket_id = t.id and s.message_id = 0 and t.client_id = new.id;
        when 'matter' then
            update search.said s set words = search.head(t) from ticketing.ticket t
            where s.ticket_id = t.id and s.message_id = 0 and t.matter_id = new.id;
        when 'contact' then
            update search.said s set words = search.head(t) from ticketing.ticket t
            where s.ticket_id = t.id and s.message_id = 0 and t.requester_contact_id = new.id;
        else
            update search.said s set words = search.head(t) from ticketing.ticket t
            where s.ticket_id = t.id and s.message_id = 0 and t.requester_person_id = new.id;
    end case;
    return null;
end $$;

create or replace function search.message_added() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    insert into search.said (ticket_id, message_id, attachment_id, internal, words)
    values (new.ticket_id, new.id, 0, search.is_internal(new.kind), search.words(new.language, left(new.text, 100000)));
    return null;
end $$;

-- Its files come along.
create or replace function search.message_moved() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    update search.said set ticket_id = new.ticket_id where ticket_id = old.ticket_id and message_id = new.id;
    return null;
end $$;

-- Whatever revises or rewrites what was said leaves none of its words behind. The message is held, here and below, so that its ticket
-- is the one that it will have when this is done.
create function search.say_anew(message bigint) returns void
    language plpgsql volatile set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    it ticketing.message;
begin
    select m.* into it from ticketing.message m where m.id = message for share;
    update search.said set words = search.words(it.language, left(coalesce(
        (select r.text from ticketing.revision r where r.message_id = message order by r.id desc limit 1), it.text), 100000))
    where ticket_id = it.ticket_id and message_id = it.id and attachment_id = 0;
end $$;
create or replace function search.note_revised() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    perform search.say_anew(case tg_op when 'DELETE' then old.message_id else new.message_id end);
    return null;
end $$;
drop trigger found_by_revision on ticketing.revision;
create trigger found_by_revision after insert or update of text or delete on ticketing.revision
    for each row execute function search.note_revised();
create function search.message_rewritten() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    perform search.say_anew(new.id);
    return null;
end $$;
create trigger found_by_what_it_says_now after update of text, language on ticketing.message
    for each row when (old.text <> new.text or old.language <> new.language) execute function search.message_rewritten();
create function search.message_gone() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    delete from search.said where ticket_id = old.ticket_id and message_id = old.id;
    return null;
end $$;
create trigger forgotten after delete on ticketing.message for each row execute function search.message_gone();
create function search.ticket_gone() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    delete from search.said where ticket_id = old.id;
    return null;
end $$;
create trigger forgotten after delete on ticketing.ticket for each row execute function search.ticket_gone();

create or replace function texts.file_read() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    name text := (select a.name from ticketing.attachment a where a.id = new.attachment_id);
    it ticketing.message;
begin
    select m.* into it from ticketing.message m
    where m.id = (select a.message_id from ticketing.attachment a where a.id = new.attachment_id) for share;
    insert into search.said (ticket_id, message_id, attachment_id, internal, words)
    select t.id, it.id, new.attachment_id, search.is_internal(it.kind), search.words(t.language, left(name || ' ' || new.text, 100000))
    from ticketing.ticket t where t.id = it.ticket_id
    on conflict (ticket_id, message_id, attachment_id) do update set words = excluded.words;
    return null;
-- Only of letters that take four bytes each can it be more than the index holds.
exception when program_limit_exceeded then
    return null;
end $$;

create or replace function texts.file_gone() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    delete from search.said where ticket_id = old.ticket_id and attachment_id = old.attachment_id;
    return null;
end $$;

-- What a file says goes where the file goes.
create function texts.file_moved() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    update texts.file_text set ticket_id = new.ticket_id, team_id = new.team_id where attachment_id = new.id;
    return null;
end $$;
create trigger read_where_it_is after update of ticket_id on ticketing.attachment
    for each row when (old.ticket_id <> new.ticket_id) execute function texts.file_moved();
update texts.file_text f set ticket_id = a.ticket_id, team_id = a.team_id
from ticketing.attachment a where a.id = f.attachment_id and a.ticket_id <> f.ticket_id;

-- What was typed, as a query for each word, null when it holds none: as the beginning of a word or as a stem in each language. Most
-- stems are the same in all three: one that is named again would be expected as often again.
create function search.parts(typed text) returns tsquery[]
    language plpgsql immutable set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    word text;
    stem tsquery;
    part tsquery;
    all_of_them tsquery[];
begin
    foreach word in array regexp_split_to_array(trim(regexp_replace(left(typed, 200), '[^[:alnum:]@._/-]+', ' ', 'g')), '\s+') loop
        continue when word = '' or length(to_tsvector('simple', word)) = 0;
        part := to_tsquery('simple', '''' || word || ''':*');
        for stem in
            select plainto_tsquery('danish', word) union select plainto_tsquery('german', word) union select plainto_tsquery('english', word)
        loop
            part := part || stem;
        end loop;
        all_of_them := all_of_them || part;
    end loop;
    return all_of_them;
end $$;

-- Whether each of these words stands somewhere in what is said of a ticket, in its notes too if those are asked for.
create function search.holds(ticket bigint, parts tsquery[], notes boolean) returns boolean
    language sql stable
    as $$
        select not exists (
            select from unnest(parts) part (q)
            where not exists (
                select from search.said s where s.ticket_id = ticket and s.words @@ part.q and (notes or not s.internal)))
    $$;

drop function search.backwards(tsquery, int, int);
drop function search.by_word(tsquery, int);
drop function search.as_guest(tsquery, int);

-- From the newest activity backwards until there are enough: quick for common words, endless for rare ones.
create function search.backwards(parts tsquery[], most int, patience int) returns setof bigint
    language sql stable set enable_seqscan = off set enable_sort = off set enable_bitmapscan = off
    as $$
        select t.id
        from (
            select t.id, t.closed_circle
            from ticketing.ticket t
            where t.team_id = any (array(select unnest(search.teams()))) or t.id in (select ticketing.taking_part())
            order by t.active_at desc, t.id desc
            limit patience) t
        where not exists (
            select from unnest(parts) part (q)
            where not exists (
                select from search.said s
                where s.ticket_id = t.id and s.words @@ part.q
                    and (not s.internal or not t.closed_circle or t.id not in (select ticketing.without_notes()))))
        limit most
    $$;

-- All that hold the rarest of the words, and the newest of them that hold the others too: quick if one is rare, dear if none is.
-- Each hit leads to its ticket: how many there are is known badly where there are few, and then all tickets would be read for them.
create function search.by_word(rarest tsquery, others tsquery[], most int) returns setof bigint
    language sql stable set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $$
        with hit as materialized (
            select s.ticket_id, s.internal from search.said s where s.words @@ rarest)
        select t.id
        from (
            select t.id, not t.closed_circle or t.id not in (select ticketing.without_notes()) as notes, hit.internal
            from (select ticket_id, bool_and(internal) as internal from hit group by ticket_id) hit
            join ticketing.ticket t on t.id = hit.ticket_id
            where t.team_id = any (array(select unnest(search.teams()))) or t.id in (select ticketing.taking_part())
            order by t.active_at desc, t.id desc
            -- What follows is asked of the newest until there are enough, not of all.
            offset 0) t
        where (t.notes or not t.internal) and (others = '{}' or search.holds(t.id, others, t.notes))
        limit most
    $$;

-- All that hold each of several words, looked up one by one and then held against each other: for those of which each is in some
-- thousand tickets and that seldom meet.
create function search.by_words(parts tsquery[], most int) returns setof bigint
    language sql stable set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $$
        with hit as materialized (
            select s.ticket_id, part.number, bool_and(s.internal) as internal
            from unnest(parts) with ordinality part (q, number)
            join search.said s on s.words @@ part.q
            group by 1, 2),
        meeting as materialized (
            select ticket_id, bool_or(internal) as internal from hit group by 1 having count(*) = cardinality(parts))
        select t.id
        from meeting
        join ticketing.ticket t on t.id = meeting.ticket_id
        where (t.team_id = any (array(select unnest(search.teams()))) or t.id in (select ticketing.taking_part()))
            and (not meeting.internal or not t.closed_circle or t.id not in (select ticketing.without_notes()))
        order by t.active_at desc, t.id desc
        limit most
    $$;

-- Guests find the tickets that they take part in, by what they can read there.
create function search.as_guest(parts tsquery[], most int) returns setof bigint
    language sql stable
    as $$
        select t.id
        from ticketing.ticket t
        where t.id in (select ticketing.taking_part()) and search.holds(t.id, parts, false)
        order by t.active_at desc, t.id desc
        limit most
    $$;

-- The newest permitted tickets that hold the words, found in whichever way is expected to be cheaper. What the ways cost
-- was measured, in microseconds: 4 for a row that holds the word, 20 for looking into a ticket for one, 0.5 for a ticket passed by.
drop function search.found(tsquery, int);
create function search.found(parts tsquery[], enough int) returns setof bigint
    language plpgsql volatile set search_path = 'pg_catalog', 'pg_temp' rows 50
    as $$
declare
    patience constant int := 20000;
    found bigint[];
    every double precision;
    said double precision;
    permitted double precision;
    rows_with double precision;
    unknown double precision;
    fewest double precision;
    rarest int;
    share double precision := 1;
    others tsquery[];
    looking double precision;
    asking double precision;
    meeting double precision := 0;
begin
    if parts is null then
        return;
    end if;
    if office.asker_is_guest() then
        return query select search.as_guest(parts, enough);
        return;
    end if;
    every := greatest(search.expected('select 1 from ticketing.ticket'), 1);
    permitted := greatest(search.expected(format(
        'select 1 from ticketing.ticket t where t.team_id = any (%L::bigint[])', search.teams())), 1);
    said := greatest(search.expected('select 1 from search.said'), 1);
    -- One with a space in it is none.
    unknown := search.expected(format('select 1 from search.said s where s.words @@ %L::tsquery', '''no word'''));
    for i in 1 .. cardinality(parts) loop
        rows_with := greatest(search.expected(format('select 1 from search.said s where s.words @@ %L::tsquery', parts[i])), 1);
        -- Of a word that is not among the commonest the statistics only say half of what the rarest of those has, once for each way
        -- in which it is asked for. Most such words are far rarer.
        if rows_with <= 1.01 * said * (1 - (1 - unknown / said) ^ ((numnode(parts[i]) + 1) / 2)) then
            rows_with := greatest(rows_with / 20, 1);
        end if;
        share := share * least(rows_with / every, 1);
        meeting := meeting + 4 * rows_with;
        if fewest is null or rows_with < fewest then
            fewest := rows_with;
            rarest := i;
        end if;
    end loop;
    others := parts[: rarest - 1] || parts[rarest + 1 :];
    looking := least(enough / share, permitted) * (20 * cardinality(parts) + 0.5 * every / permitted);
    asking := fewest * 4
        + least(enough * least(fewest / every, 1) / share, fewest * permitted / every) * 20 * cardinality(others);
    if cardinality(others) > 0 and meeting <= least(asking, looking) then
        return query select search.by_words(parts, enough);
        return;
    end if;
    if asking <= looking then
        return query select search.by_word(parts[rarest], others, enough);
        return;
    end if;
    found := array(select search.backwards(parts, enough, patience));
    -- Expected to be common, and among what this person may see it is not.
    if cardinality(found) < enough and permitted > patience then
        return query select search.by_word(parts[rarest], others, enough);
    else
        return query select unnest(found);
    end if;
end $$;

create or replace function search.find(typed text, most int) returns setof bigint
    language plpgsql volatile security definer set search_path = 'pg_catalog', 'pg_temp' rows 50
    as $$
begin
    return query select search.found(search.parts(typed), least(most, 200));
end $$;

-- Of these words the one that stands in most of the newest tickets that the asker may see; null when none does. Each word of a
-- ticket is looked up among these, which may be six hundred, rather than held against each of them.
create or replace function search.commonest(words text[]) returns text
    language sql volatile set search_path = 'pg_catalog', 'pg_temp'
    as $$
        with any_of_them as materialized (
            select (select string_agg(quote_literal(it), ' | ') from unnest(words) it)::tsquery as q),
        said as materialized (
            select distinct hit, word
            from any_of_them, search.found(array[q], 20) hit
            cross join lateral (
                select unnest(tsvector_to_array(s.words)) as word
                from search.said s
                join ticketing.ticket t on t.id = s.ticket_id
                where s.ticket_id = hit and s.words @@ q and (not s.internal or not (select office.asker_is_guest())
                    and (not t.closed_circle or t.id not in (select ticketing.without_notes())))) of_ticket)
        select word
        from said
        where word in (select unnest(words))
        group by word
        order by count(*) desc, word
        limit 1
    $$;

-- Whether a word is anywhere, asked as it is searched for, would read from the newest ticket backwards: for one hit only looks cheap,
-- and of a word that is nowhere twenty thousand tickets were read, 240,000 blocks. The index knows that at once.
drop function search.anywhere(tsquery);
create function search.anywhere(parts tsquery[]) returns boolean
    language sql stable set search_path = 'pg_catalog', 'pg_temp' set enable_seqscan = off
    as $$
        select not exists (
            select from unnest(parts) part (q) where not exists (select from search.said s where s.words @@ part.q))
    $$;

create or replace function search.meant(words text[], near text[]) returns text
    language plpgsql volatile security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    word text;
    best text;
    meant text[] := '{}';
begin
    for i in 1 .. cardinality(words) loop
        word := words[i];
        best := null;
        if near[i] <> '' and not (search.anywhere(search.parts(word)) and exists (select search.found(search.parts(word), 1))) then
            best := search.commonest(string_to_array(near[i], '|'));
        end if;
        meant := meant || coalesce(best, word);
    end loop;
    if meant = words or not exists (select search.found(search.parts(array_to_string(meant, ' ')), 1)) then
        return null;
    end if;
    return array_to_string(meant, ' ');
end $$;

drop function search.query(text);
drop table search.document;
