-- What somebody answers for, or has, that ends in these days: it counts before they go away, whether or not whoever plans sees it.
-- Of what they do not see they are told no more than that it is there.
create function book.ends_between(who bigint, first date, last date) returns table (ticket_id bigint, day date)
    language sql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    as $$
        select d.ticket_id, d.ends_on from book.deadline d
        where d.responsible_id = who and d.open and d.ends_on between first and last
            and (not office.asker_is_guest() or office.system() is not null)
        order by d.ends_on, d.id
    $$;
create function ticketing.due_between(who bigint, first date, last date) returns table (ticket_id bigint, category_id bigint, day date)
    language sql stable security definer set search_path = 'pg_catalog', 'pg_temp'
    as $$
        select t.id, t.category_id, t.next_due from ticketing.ticket t
        where t.assignee_id = who and t.open and t.next_due between first and last
            and (not office.asker_is_guest() or office.system() is not null)
        order by t.next_due, t.id
    $$;
revoke execute on function book.ends_between(bigint, date, date), ticketing.due_between(bigint, date, date) from public;
grant execute on function book.ends_between(bigint, date, date), ticketing.due_between(bigint, date, date) to ${app_role};
