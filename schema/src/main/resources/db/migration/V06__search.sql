-- Finds tickets by their words. Kept by triggers, so that it can never disagree with what was written.
create schema search;
grant usage on schema search to ${app_role};

create table search.document (
    ticket_id bigint primary key references ticketing.ticket,
    -- Number, title and names; what was written to and fro; what the office said to itself.
    head      tsvector not null,
    body      tsvector not null default '',
    internal  tsvector not null default '',
    everything tsvector not null generated always as (head || body || internal) stored
);
create index on search.document using gin (everything);

-- The word as it stands (for what is being typed) and its stem.
create function search.words(language text, said text) returns tsvector
    language sql immutable
    return to_tsvector('simple', said)
        || to_tsvector(case language when 'da' then 'danish'::regconfig when 'de' then 'german'::regconfig else 'english'::regconfig end, said);

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
    insert into search.document (ticket_id, head) values (new.id, search.head(new))
    on conflict (ticket_id) do update set head = excluded.head;
    return null;
end $$;
create trigger found_by_head after insert or update of title, tags, client_id, matter_id, requester_contact_id, requester_person_id
    on ticketing.ticket for each row execute function search.ticket_changed();

create function search.message_added() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    if new.kind in ('NOTE', 'PHONE') then
        update search.document set internal = internal || search.words(new.language, left(new.text, 100000)) where ticket_id = new.ticket_id;
    else
        update search.document set body = body || search.words(new.language, left(new.text, 100000)) where ticket_id = new.ticket_id;
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

-- What was typed, as a query: every word, as a stem in each language or as the beginning of a word.
create function search.query(typed text) returns tsquery
    language plpgsql immutable set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    word text;
    whole tsquery := ''::tsquery;
    part tsquery;
begin
    foreach word in array regexp_split_to_array(trim(regexp_replace(left(typed, 200), '[^[:alnum:]@._/-]+', ' ', 'g')), '\s+') loop
        continue when word = '' or to_tsvector('simple', word) = ''::tsvector;
        part := to_tsquery('simple', '''' || word || ''':*')
            || plainto_tsquery('danish', word) || plainto_tsquery('german', word) || plainto_tsquery('english', word);
        whole := case when whole = ''::tsquery then part else whole && part end;
    end loop;
    return whole;
end $$;

-- Definer, because the index cannot be used below row security; says the same as the policies and returns ids only.
create function search.find(typed text, most int) returns setof bigint
    language sql stable security definer set search_path = 'pg_catalog', 'pg_temp' rows 50
    as $$
        select t.id
        from search.document d
        join ticketing.ticket t on t.id = d.ticket_id
        where d.everything @@ search.query(typed)
            and (not (select office.asker_is_guest()) or (d.head || d.body) @@ search.query(typed))
            and (t.team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
                or t.id in (select ticketing.taking_part()))
        order by t.active_at desc, t.id desc
        limit least(most, 200)
    $$;
