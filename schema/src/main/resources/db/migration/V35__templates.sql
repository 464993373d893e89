-- How tickets begin that are filed again and again: everything that a new ticket can be given, under a name.
create schema templates;
grant usage on schema templates to ${app_role};

create table templates.template (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> '' and length(name) <= 80),
    owner_id   bigint not null references office.person,
    -- Who may use it: its owner, a team's people, everybody of the office.
    circle     text not null check (circle in ('MINE', 'TEAM', 'OFFICE')),
    team_id    bigint references office.team,
    -- What it names may go: a category is withdrawn, a team dissolved. The template stays and says so.
    pattern    jsonb not null,
    changed_at timestamptz not null,
    check ((circle = 'TEAM') = (team_id is not null))
);
create index on templates.template (owner_id);
create index on templates.template (team_id) where circle = 'TEAM';

alter table templates.template enable row level security;
create policy readers on templates.template for select to ${app_role}
    using (not (select office.asker_is_guest()) and (owner_id = (select office.asker())
        or circle = 'OFFICE'
        or circle = 'TEAM' and team_id = any (array(
            select m.team_id from office.membership m where m.person_id = (select office.asker())))));
-- A team's people keep the team's, administrators the office's, everybody their own.
create policy keepers on templates.template to ${app_role}
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
create policy setup on templates.template to ${app_role} using ((select office.system()) = 'setup') with check (true);
grant select, insert, update, delete on templates.template to ${app_role};
