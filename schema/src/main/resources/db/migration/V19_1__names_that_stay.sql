-- A letter touched its writer's address, as it was, and all tickets were read through to say so in the index of words.
-- Now: only when a name became another one, and only the tickets that bear it, by their index.
create or replace function search.name_changed() returns trigger
    language plpgsql security definer set search_path = 'pg_catalog', 'pg_temp' as $$
begin
    case tg_table_name
        when 'client' then
            update search.document d set head = search.head(t) from ticketing.ticket t
            where t.id = d.ticket_id and t.client_id = new.id;
        when 'matter' then
            update search.document d set head = search.head(t) from ticketing.ticket t
            where t.id = d.ticket_id and t.matter_id = new.id;
        when 'contact' then
            update search.document d set head = search.head(t) from ticketing.ticket t
            where t.id = d.ticket_id and t.requester_contact_id = new.id;
        else
            update search.document d set head = search.head(t) from ticketing.ticket t
            where t.id = d.ticket_id and t.requester_person_id = new.id;
    end case;
    return null;
end $$;
create or replace trigger found_by_name after update of name on matters.client for each row
    when (old.name is distinct from new.name) execute function search.name_changed();
create or replace trigger found_by_name after update of name, number on matters.matter for each row
    when (old.name is distinct from new.name or old.number is distinct from new.number) execute function search.name_changed();
create or replace trigger found_by_name after update of name, mail on matters.contact for each row
    when (old.name is distinct from new.name or old.mail is distinct from new.mail) execute function search.name_changed();
create or replace trigger found_by_name after update of name, mail on office.person for each row
    when (old.name is distinct from new.name or old.mail is distinct from new.mail) execute function search.name_changed();
