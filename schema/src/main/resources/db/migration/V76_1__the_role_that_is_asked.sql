-- Which role has to say it, where one has: whoever follows an approver that left must hold it too. Null where a person was named.
alter table approvals.request add column role text check (role <> '');
