-- Where a mail server could not be reached and some hundred letters waited, each step of one of them read all: PostgreSQL takes an
-- index of what waits for the shortest way, whatever it is ordered by, as long as it believes that little waits. One index is
-- left, which knows letter and ticket both.
drop index mail.outgoing_queued_at_idx;
drop index mail.outgoing_ticket_id_message_id_idx;
create index outgoing_waiting on mail.outgoing (ticket_id, message_id) include (queued_at) where sent_at is null and failed_at is null;
