-- The words of attached files, so that tickets are found by them. They lie under the file's own security and go with it.
create schema texts;
grant usage on schema texts to ${app_role};

create table texts.file_text (
    attachment_id bigint primary key references ticketing.attachment on delete cascade,
    ticket_id     bigint not null,
    team_id       bigint not null,
    state         text not null check (state in ('WAITING', 'READING', 'READ', 'WITHOUT', 'FAILED')),
    -- When it was last tried, and how often.
    tried_at      timestamptz,
    tries         smallint not null default 0,
    text          text not null default '' check (length(text) <= 200000),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index file_text_to_read on texts.file_text (attachment_id) where state in ('WAITING', 'READING');
create index on texts.file_text (ticket_id);

alter table texts.file_text enable row level security;
create policy people on texts.file_text for select to ${app_role}
    using (exists (select 1 from ticketing.attachment a where a.id = attachment_id));
create policy system on texts.file_text to ${app_role}
    using ((select office.system()) = 'mail') with check ((select office.system()) = 'mail');
grant select, update on texts.file_text to ${app_role};

-- Every file waits to be read from the moment it is there.
create function texts.file_added() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    insert into texts.file_text (attachment_id, ticket_id, team_id, state) values (new.id, new.ticket_id, new.team_id, 'WAITING');
    return null;
end $$;
create trigger read_later after insert on ticketing.attachment for each row execute function texts.file_added();
insert into texts.file_text (attachment_id, ticket_id, team_id, state)
select a.id, a.ticket_id, a.team_id, 'WAITING' from ticketing.attachment a;

-- The ticket is found by the file's words as by those of the message that it came with. A document that would be longer
-- than the index can hold stays as it is.
create function texts.file_read() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    inside boolean;
    words tsvector;
begin
    select m.kind in ('NOTE', 'PHONE'), search.words(t.language, left(a.name || ' ' || new.text, 100000))
    into inside, words
    from ticketing.attachment a
    join ticketing.message m on m.id = a.message_id
    join ticketing.ticket t on t.id = a.ticket_id
    where a.id = new.attachment_id;
    update search.document set
        body = case when inside then body else body || words end,
        internal = case when inside then internal || words else internal end
    where ticket_id = new.ticket_id;
    return null;
exception when program_limit_exceeded then
    return null;
end $$;
create trigger found_by_file after update of text on texts.file_text
    for each row when (new.state = 'READ') execute function texts.file_read();

-- What a file said is forgotten with it: the ticket's words are gathered again from what is left.
create function texts.file_gone() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    to_all tsvector := '';
    to_us tsvector := '';
    it record;
begin
    for it in
        select m.kind in ('NOTE', 'PHONE') as inside, search.words(m.language, left(m.text, 100000)) as words
        from ticketing.message m where m.ticket_id = old.ticket_id
        union all
        select m.kind in ('NOTE', 'PHONE'), search.words(t.language, left(a.name || ' ' || f.text, 100000))
        from texts.file_text f
        join ticketing.attachment a on a.id = f.attachment_id
        join ticketing.message m on m.id = a.message_id
        join ticketing.ticket t on t.id = a.ticket_id
        where f.ticket_id = old.ticket_id and f.state = 'READ'
    loop
        if it.inside then to_us := to_us || it.words; else to_all := to_all || it.words; end if;
    end loop;
    update search.document set body = to_all, internal = to_us where ticket_id = old.ticket_id;
    return null;
end $$;
create trigger forgotten_with_file after delete on texts.file_text for each row execute function texts.file_gone();
