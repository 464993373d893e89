-- From when to when a period stood still, instead of a number.
alter table book.deadline drop constraint deadline_amount_check;
alter table book.deadline add constraint deadline_amount_check check (length(amount) <= 460);

-- Whoever may not open a deadline is told of whom and of which team it is, and nothing else.
alter table watch.reminder add column responsible_id bigint references office.person;

-- Who takes part in a ticket can open its deadlines: whoever reminds must know.
create policy deadlines on ticketing.participant for select to ${app_role}
    using ((select office.system()) = 'deadlines');

-- Where a team reads what all of it should know, outside of this program.
create table watch.address (
    team_id bigint primary key references office.team,
    mail    text not null check (mail like '%_@_%' and length(mail) <= 254)
);

-- A step that a team was told by mail, once.
create table watch.telegram (
    id        bigint generated always as identity primary key,
    team_id   bigint not null references office.team,
    mark      text not null check (length(mark) <= 80),
    at        timestamptz not null,
    mailed_at timestamptz,
    unique (team_id, mark)
);
alter table watch.telegram enable row level security;
create policy system on watch.telegram to ${app_role}
    using ((select office.system()) in ('deadlines', 'setup', 'mail')) with check (true);

grant select, insert, delete on watch.address to ${app_role};
grant select, insert, update on watch.telegram to ${app_role};
