-- What the office says again and again: texts to put into a letter or a note.
create schema knowledge;
grant usage on schema knowledge to ${app_role};

create table knowledge.text_module (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> '' and length(name) <= 60),
    -- With placeholders in braces, which are filled in when it is put in.
    text       text not null check (text <> '' and length(text) <= 20000),
    owner_id   bigint not null references office.person,
    -- Who may use it: its owner, a team's people, everybody of the office.
    circle     text not null check (circle in ('MINE', 'TEAM', 'OFFICE')),
    team_id    bigint references office.team,
    changed_at timestamptz not null,
    check ((circle = 'TEAM') = (team_id is not null))
);
create index on knowledge.text_module (owner_id);
create index on knowledge.text_module (team_id) where circle = 'TEAM';

alter table knowledge.text_module enable row level security;
create policy readers on knowledge.text_module for select to ${app_role}
    using (not (select office.asker_is_guest()) and (owner_id = (select office.asker())
        or circle = 'OFFICE'
        or circle = 'TEAM' and team_id = any (array(
            select m.team_id from office.membership m where m.person_id = (select office.asker())))));
-- A team's people keep the team's texts, administrators the office's, everybody their own.
create policy keepers on knowledge.text_module to ${app_role}
    using (not (select office.asker_is_guest()) and (circle = 'MINE' and owner_id = (select office.asker())
        or circle = 'TEAM' and team_id = any (array(
            select m.team_id from office.membership m where m.person_id = (select office.asker())))
        or circle = 'OFFICE' and (owner_id = (select office.asker()) or (select exists (
            select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')))))
    with check (not (select office.asker_is_guest()) and (circle = 'MINE' and owner_id = (select office.asker())
        or circle = 'TEAM' and team_id = any (array(
            select m.team_id from office.membership m where m.person_id = (select office.asker())))
        or circle = 'OFFICE' and (select exists (
            select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR'))));
create policy system on knowledge.text_module to ${app_role} using ((select office.system()) = 'setup') with check (true);
grant select, insert, update, delete on knowledge.text_module to ${app_role};
