-- Counting stops at a thousand, which helps only where the first thousand are found without passing others by.
create index ticket_waiting_for_client on ticketing.ticket (team_id) where status = 'CLIENT';
create index ticket_due on ticketing.ticket (team_id, next_due) where open and next_due is not null;
