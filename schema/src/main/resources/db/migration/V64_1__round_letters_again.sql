-- A round letter that the mail server did not take is tried again, so many times; what was in it waits for the next one then.
alter table notifications.digest add column attempts smallint not null default 0;
