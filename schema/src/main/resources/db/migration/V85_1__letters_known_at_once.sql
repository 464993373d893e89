-- Whether a mail was taken in before was asked by three statements, and its row written by two. Whoever asks for the same bytes
-- at the same moment waits here until the other one has written them down or given up; what they then read is as it is after
-- that, for each statement of such a function looks anew. Until then nothing is written.
create function mail.came_before(box bigint, place text, bytes text, has_id boolean) returns boolean
    language plpgsql volatile set search_path = 'pg_catalog', 'pg_temp' set plan_cache_mode = force_generic_plan as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(bytes, box));
    return exists (select from mail.incoming i where i.mailbox_id = box and i.identity = place)
        or exists (
            select from mail.incoming i
            where i.mailbox_id = box and i.raw = bytes
                and (has_id or split_part(i.identity, '/', 1) <> split_part(place, '/', 1)));
end $$;
revoke execute on function mail.came_before(bigint, text, text, boolean) from public;
grant execute on function mail.came_before(bigint, text, text, boolean) to ${app_role};
