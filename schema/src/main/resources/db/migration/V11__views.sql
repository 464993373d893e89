-- Lists of tickets that somebody gave a name.
create schema views;
grant usage on schema views to ${app_role};

create table views.saved_view (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> '' and length(name) <= 60),
    owner_id   bigint not null references office.person,
    -- Who finds it in the side navigation: its owner, a team's people, everybody of the office.
    circle     text not null check (circle in ('MINE', 'TEAM', 'OFFICE')),
    team_id    bigint references office.team,
    -- In the filter language, with numbers instead of names.
    filter     text not null check (length(filter) <= 4000),
    created_at timestamptz not null,
    check ((circle = 'TEAM') = (team_id is not null))
);
create index on views.saved_view (owner_id);
create index on views.saved_view (team_id) where circle = 'TEAM';

alter table views.saved_view enable row level security;
create policy readers on views.saved_view for select to ${app_role}
    using (owner_id = (select office.asker())
        or not (select office.asker_is_guest()) and (circle = 'OFFICE'
            or circle = 'TEAM' and team_id = any (array(
                select m.team_id from office.membership m where m.person_id = (select office.asker())))));
-- Everybody shares with their own teams, administrators with the office.
create policy owners on views.saved_view to ${app_role}
    using (owner_id = (select office.asker()))
    with check (owner_id = (select office.asker()) and not (select office.asker_is_guest())
        and (circle = 'MINE'
            or circle = 'TEAM' and team_id = any (array(
                select m.team_id from office.membership m where m.person_id = (select office.asker())))
            or circle = 'OFFICE' and (select exists (
                select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR'))));
-- What somebody left in everybody's navigation can be tidied away.
create policy tidying on views.saved_view for delete to ${app_role}
    using (circle <> 'MINE' and (select exists (
        select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));

grant select, insert, update, delete on views.saved_view to ${app_role};
