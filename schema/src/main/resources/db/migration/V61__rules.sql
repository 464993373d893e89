-- What the office lets the program do by itself: when something happens or time passes, if a ticket is such a one, then this.
create schema automation;
grant usage on schema automation to ${app_role};

create table automation.rule (
    id         bigint generated always as identity primary key,
    name       text not null unique check (name <> '' and length(name) <= 80),
    -- Rules run in this order.
    position   int not null,
    active     boolean not null default false,
    trigger    text not null check (trigger in ('OPENED', 'CAME', 'ANSWERED', 'MOVED', 'REDIRECTED', 'ASSIGNED',
        'PRIORITISED', 'DESCRIBED', 'IDLE', 'WAITING', 'DUE')),
    -- So many working hours without activity, days of waiting, days before the next step is due (below nought: after).
    amount     int check (amount between -365 and 2000),
    -- In the filter language, with numbers instead of names.
    filter     text not null default '' check (length(filter) <= 4000),
    effects    jsonb not null,
    changed_at timestamptz not null,
    changed_by bigint references office.person,
    check ((trigger in ('IDLE', 'WAITING', 'DUE')) = (amount is not null))
);

-- Each time a rule did something. One that hangs on time does it once for the state that a ticket has been in.
create table automation.firing (
    id        bigint generated always as identity primary key,
    rule_id   bigint not null references automation.rule on delete cascade,
    ticket_id bigint not null,
    team_id   bigint not null,
    at        timestamptz not null,
    state     bigint,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create unique index once_for_a_state on automation.firing (rule_id, ticket_id, state) where state is not null;
create index on automation.firing (rule_id, at desc);
create index on automation.firing (ticket_id);

-- What a rule wanted and could not, for the administrator to look at.
create table automation.refusal (
    id        bigint generated always as identity primary key,
    rule_id   bigint not null references automation.rule on delete cascade,
    ticket_id bigint not null,
    team_id   bigint not null,
    at        timestamptz not null,
    key       text not null,
    arguments text[] not null default '{}',
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on automation.refusal (rule_id, at desc);
create index on automation.refusal (ticket_id);

-- Whose turn it was last in a team. It says who comes next, and nothing about how much anybody did.
create table automation.turn (
    team_id   bigint primary key references office.team,
    person_id bigint not null references office.person
);

alter table automation.rule enable row level security;
alter table automation.firing enable row level security;
alter table automation.refusal enable row level security;
alter table automation.turn enable row level security;
create policy readers on automation.rule for select to ${app_role}
    using ((select office.system()) in ('rules', 'setup')
        or (select exists (select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));
create policy writers on automation.rule to ${app_role}
    using ((select office.system()) = 'setup'
        or (select exists (select 1 from office.person p where p.id = office.asker() and p.role = 'ADMINISTRATOR')));
create policy rules on automation.turn to ${app_role} using ((select office.system()) = 'rules');

-- Rules see the tickets, whosever they are, and add to their history. They read what was said and say nothing themselves.
do $$
declare
    it text;
begin
    foreach it in array array['firing', 'refusal'] loop
        execute format(
            'create policy people on automation.%I for select to ${app_role} using ('
            'team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker()))) '
            'or ticket_id in (select ticketing.taking_part()))', it);
        execute format(
            'create policy system on automation.%I to ${app_role} using ((select office.system()) = ''rules'') with check (true)', it);
    end loop;
    foreach it in array array['ticket', 'participant', 'entry'] loop
        execute format(
            'create policy rules on ticketing.%I to ${app_role} using ((select office.system()) = ''rules'') '
            'with check ((select office.system()) = ''rules'')', it);
    end loop;
    foreach it in array array['message', 'attachment'] loop
        execute format(
            'create policy rules on ticketing.%I for select to ${app_role} using ((select office.system()) = ''rules'')', it);
    end loop;
end $$;

-- Whatever objects to a change or goes along with it must see the same when a rule makes it. Drafts, letters and people's
-- own time do neither.
do $$
declare
    it record;
begin
    for it in select n.nspname as module, c.relname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relrowsecurity
            and n.nspname not in ('mail', 'views', 'api', 'composing', 'watch', 'cover', 'timekeeping', 'automation')
            and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'ticket_id')
            and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'rules')
    loop
        execute format('create policy rules on %I.%I to ${app_role} using ((select office.system()) = ''rules'')', it.module, it.name);
    end loop;
end $$;

-- For rules on what is due.
create index ticket_by_due on ticketing.ticket (next_due) where open and next_due is not null;

grant select, insert, update, delete on automation.rule, automation.turn to ${app_role};
grant select, insert on automation.firing, automation.refusal to ${app_role};
