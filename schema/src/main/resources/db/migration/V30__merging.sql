-- Two tickets that are one. The merged one keeps its messages, its history and its number: the surviving one shows what
-- was said there beside its own, so that taking the merge back is to forget it.
alter table ticketing.ticket
    add column merged_into_id bigint references ticketing.ticket,
    add check (merged_into_id <> id),
    add check (merged_into_id is null or status = 'CLOSED');
create index ticket_merged on ticketing.ticket (merged_into_id) where merged_into_id is not null;

-- Who takes part because of a merge only, and of which: they go again when it is taken back.
alter table ticketing.participant add column merged_id bigint references ticketing.ticket;
create index participant_merged on ticketing.participant (merged_id) where merged_id is not null;

-- Splitting brings messages to another ticket, with their files; what they say stays beyond the program's reach.
alter table ticketing.message add column split_from_id bigint references ticketing.ticket;
create index message_split on ticketing.message (split_from_id) where split_from_id is not null;
grant update (ticket_id, team_id, split_from_id) on ticketing.message to ${app_role};
grant update (ticket_id, team_id) on ticketing.attachment to ${app_role};

-- A message that moved is found where it is.
create function search.message_moved() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    it ticketing.message;
begin
    insert into search.document (ticket_id, head, body, internal)
    select t.id, search.head(t), ''::tsvector, ''::tsvector from ticketing.ticket t where t.id = new.ticket_id
    on conflict do nothing;
    update search.document set body = ''::tsvector, internal = ''::tsvector where ticket_id in (old.ticket_id, new.ticket_id);
    for it in select * from ticketing.message m where m.ticket_id in (old.ticket_id, new.ticket_id) loop
        update search.document d
        set body = case when it.kind in ('NOTE', 'PHONE') then body else body || search.words(it.language, left(it.text, 100000)) end,
            internal = case when it.kind in ('NOTE', 'PHONE') then internal || search.words(it.language, left(it.text, 100000)) else internal end
        where d.ticket_id = it.ticket_id;
    end loop;
    return null;
end $$;
create trigger found_where_it_is after update of ticket_id on ticketing.message
    for each row when (old.ticket_id <> new.ticket_id) execute function search.message_moved();
