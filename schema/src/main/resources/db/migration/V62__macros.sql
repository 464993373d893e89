-- What people do again and again: a set of changes and a text, under a name.
create table automation.macro (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> '' and length(name) <= 60),
    owner_id   bigint not null references office.person,
    -- Who finds it on tickets: its owner, a team's people, everybody of the office.
    circle     text not null check (circle in ('MINE', 'TEAM', 'OFFICE')),
    team_id    bigint references office.team,
    effects    jsonb not null,
    -- For the composer, where it is read and changed before it leaves.
    text       text not null default '' check (length(text) <= 20000),
    changed_at timestamptz not null,
    check ((circle = 'TEAM') = (team_id is not null))
);
create index on automation.macro (owner_id);

-- What a macro found and what it left, so that all of it can be taken back.
create table automation.macro_run (
    id        bigint generated always as identity primary key,
    name      text not null,
    ticket_id bigint not null,
    team_id   bigint not null,
    by_id     bigint not null references office.person,
    at        timestamptz not null,
    was       jsonb not null,
    became    jsonb not null,
    text      text not null,
    undone    boolean not null default false,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on automation.macro_run (ticket_id, by_id, id desc);

alter table automation.macro enable row level security;
create policy readers on automation.macro for select to ${app_role}
    using (owner_id = (select office.asker())
        or (select office.system()) = 'setup'
        or not (select office.asker_is_guest()) and (circle = 'OFFICE'
            or circle = 'TEAM' and team_id = any (array(
                select m.team_id from office.membership m where m.person_id = (select office.asker())))));
create policy owners on automation.macro to ${app_role}
    using (owner_id = (select office.asker()))
    with check (owner_id = (select office.asker()) and not (select office.asker_is_guest())
        and (circle = 'MINE'
            or circle = 'TEAM' and team_id = any (array(
                select m.team_id from office.membership m where m.person_id = (select office.asker())))
            or circle = 'OFFICE' and (select exists (
                select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR'))));
create policy setup on automation.macro for insert to ${app_role} with check ((select office.system()) = 'setup');
create policy tidying on automation.macro for delete to ${app_role}
    using (circle <> 'MINE' and (select exists (
        select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));

alter table automation.macro_run enable row level security;
create policy people on automation.macro_run to ${app_role}
    using (by_id = (select office.asker())) with check (by_id = (select office.asker()));
-- A ticket moves to another team, and what hangs on it follows.
create policy rules on automation.macro_run for select to ${app_role} using ((select office.system()) = 'rules');

grant select, insert, update, delete on automation.macro to ${app_role};
grant select, insert, update on automation.macro_run to ${app_role};

-- What rules did is of interest for a while; what a macro found, until it can no longer be taken back.
do $$
declare
    it text;
begin
    foreach it in array array['firing', 'refusal', 'macro_run'] loop
        execute format('create policy cleaning on automation.%I to ${app_role} '
            'using ((select office.system()) = ''cleaning'')', it);
    end loop;
end $$;
create index on automation.firing (at);
create index on automation.refusal (at);
create index on automation.macro_run (at);
grant delete on automation.firing, automation.refusal, automation.macro_run to ${app_role};
