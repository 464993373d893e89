-- Open tickets of a kind by when they came in: every minute somebody looks whether a deadline still waits to be entered.
create index ticket_open_of_kind on ticketing.ticket (category_id, opened_at, id) include (team_id) where open;
