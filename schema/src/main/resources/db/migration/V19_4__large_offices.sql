-- Tickets that are worked on change each day, a few of very many. PostgreSQL would look after them only when a fifth of all
-- has changed; until then each count reads, beside its index, the rows of all that changed since. A thousand are soon looked after.
alter table ticketing.ticket set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 1000,
    autovacuum_analyze_scale_factor = 0.02);
alter table ticketing.participant set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000);

-- Counted by their indexes alone: whether one sleeps is asked by its number.
drop index ticketing.ticket_waiting_for_client;
create index ticket_waiting_for_client on ticketing.ticket (team_id) include (id) where status = 'CLIENT' and open;
drop index ticketing.ticket_due;
create index ticket_due on ticketing.ticket (team_id, next_due) include (id) where open and next_due is not null;

-- A team's urgent ones are few of its open ones, and asked for all day.
create index ticket_of_priority on ticketing.ticket (team_id, priority, active_at desc, id desc) where open;
