-- An office with a second calendar, on paper: an entry is noted when it stands in both.
alter table book.settings add column paper boolean not null default false;
