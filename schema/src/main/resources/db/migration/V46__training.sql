-- What somebody has been shown of the program, so that they go on where they stopped; and that they have seen it all.
-- Neither how long it took nor how often: it is no figure about anybody.
create schema training;
grant usage on schema training to ${app_role};

create table training.seen (
    person_id bigint not null references office.person,
    tour      text not null check (tour ~ '^[a-z]{1,40}$'),
    step      text not null check (step ~ '^[a-z-]{1,40}$'),
    primary key (person_id, tour, step)
);
create table training.finished (
    person_id bigint not null references office.person,
    tour      text not null check (tour ~ '^[a-z]{1,40}$'),
    -- Another edition is another thing to have been shown.
    edition   int not null check (edition > 0),
    skipped   boolean not null,
    on_day    date not null,
    primary key (person_id, tour, edition)
);

alter table training.seen enable row level security;
create policy own on training.seen to ${app_role} using (person_id = (select office.asker())) with check (true);
-- That somebody was shown something is for the office to prove; what they passed over is their own.
alter table training.finished enable row level security;
create policy own on training.finished to ${app_role} using (person_id = (select office.asker())) with check (true);
create policy administrators on training.finished for select to ${app_role}
    using (not skipped and (select p.role = 'ADMINISTRATOR' and p.active from office.person p where p.id = office.asker()));

grant select, insert on training.seen to ${app_role};
grant select, insert, update on training.finished to ${app_role};
