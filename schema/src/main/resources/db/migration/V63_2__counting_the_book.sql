-- With what row security asks of a row, so that counting the days of a month reads no deadline: there are thousands a month in a large office.
drop index book.deadline_coming;
create index deadline_coming on book.deadline (ends_on, id) include (team_id, ticket_id, responsible_id, control) where open;
drop index book.deadline_unchecked;
create index deadline_unchecked on book.deadline (ends_on, id) include (team_id, ticket_id, responsible_id, control)
    where open and control <> 'CHECKED';
drop index book.deadline_before;
create index deadline_before on book.deadline (pre_on, id) include (team_id, ticket_id, responsible_id) where open and pre_on is not null;
