-- Letters to several people, conversations with third parties beside the client's, and notes that can be corrected.
alter table ticketing.message
    -- Who else got it; whom nobody but the office knows of.
    add column cc      text[] not null default '{}',
    add column bcc     text[] not null default '{}',
    -- Null answers under the ticket's title.
    add column subject text check (subject <> '' and length(subject) <= 300),
    add column side_id bigint;
alter table ticketing.message drop constraint message_kind_check;
-- SIDE is our letter to a third party, SIDE_MAIL is theirs to us.
alter table ticketing.message add constraint message_kind_check
    check (kind in ('MAIL', 'FORM', 'REPLY', 'NOTE', 'PHONE', 'SIDE', 'SIDE_MAIL'));
alter table ticketing.message add check ((kind in ('SIDE', 'SIDE_MAIL')) = (side_id is not null));

-- A conversation with a third party about the ticket: a court, an expert, the other side. The client never sees it.
create table ticketing.side (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null,
    team_id   bigint not null,
    subject   text not null check (subject <> '' and length(subject) <= 300),
    opened_at timestamptz not null,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on ticketing.side (ticket_id);
-- Without the ticket's number: merged tickets go on with each other's conversations.
alter table ticketing.message add foreign key (side_id) references ticketing.side;

-- What a note said later. The first words stay in the message; no words means that it was withdrawn.
create table ticketing.revision (
    id         bigint generated always as identity primary key,
    message_id bigint not null references ticketing.message,
    ticket_id  bigint not null,
    team_id    bigint not null,
    at         timestamptz not null,
    by_id      bigint not null references office.person,
    text       text not null check (length(text) <= 1000000),
    letter     text not null check (length(letter) <= 4000000),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on ticketing.revision (message_id, id);
create index on ticketing.revision (ticket_id);

do $$
declare
    it text;
begin
    foreach it in array array['side', 'revision'] loop
        execute format('alter table ticketing.%I enable row level security', it);
        execute format(
            'create policy people on ticketing.%I to ${app_role} using ('
            'team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker()))) '
            'or ticket_id in (select ticketing.taking_part())) with check (true)', it);
        execute format(
            'create policy system on ticketing.%I to ${app_role} using ((select office.system()) in (''mail'', ''setup'')) '
            'with check (true)', it);
    end loop;
end $$;
create policy never_guests on ticketing.side as restrictive to ${app_role}
    using ((select office.system()) is not null or not (select office.asker_is_guest()));
create policy revisions_go_with_their_message on ticketing.revision as restrictive for select to ${app_role}
    using (exists (select 1 from ticketing.message m where m.id = message_id));
grant select, insert on ticketing.side, ticketing.revision to ${app_role};

-- Guests read the correspondence by name, so that a kind that comes later is hidden until somebody says otherwise.
drop policy guests_read_no_notes on ticketing.message;
create policy guests_read_the_correspondence on ticketing.message as restrictive to ${app_role}
    using (kind in ('MAIL', 'FORM', 'REPLY')
        or kind = 'NOTE' and author_person_id = (select office.asker())
        or (select office.system()) is not null
        or not (select office.asker_is_guest()));

create or replace function search.message_added() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    words tsvector := search.words(new.language, left(new.text, 100000));
    inside boolean := new.kind not in ('MAIL', 'FORM', 'REPLY');
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

-- A note that says something else is found by what it says now. Only notes are revised, so only they are gathered anew.
create function search.note_revised() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    inside tsvector := ''::tsvector;
    said record;
begin
    for said in
        select m.language, coalesce(
            (select r.text from ticketing.revision r where r.message_id = m.id order by r.id desc limit 1), m.text) as text
        from ticketing.message m
        where m.ticket_id = new.ticket_id and m.kind not in ('MAIL', 'FORM', 'REPLY')
    loop
        inside := inside || search.words(said.language, left(said.text, 100000));
    end loop;
    update search.document set internal = inside where ticket_id = new.ticket_id;
    return null;
end $$;
create trigger found_by_revision after insert on ticketing.revision for each row execute function search.note_revised();
