-- Regular looks at finished work, and at open work that a rule points out: by whoever answers for a team. What is kept for
-- longer says how a team does and never how somebody does.
create schema quality;
grant usage on schema quality to ${app_role};

-- The checklist. A point that is taken out stays for what was answered to it.
create table quality.question (
    id       bigint generated always as identity primary key,
    position smallint not null,
    words    text not null check (words <> '' and length(words) <= 200),
    active   boolean not null default true
);

-- How much of a team's finished work is looked at.
create table quality.sampling (
    team_id  bigint primary key references office.team,
    percent  smallint not null check (percent between 1 and 100),
    most     smallint not null check (most between 1 and 50),
    every    text not null check (every in ('WEEK', 'MONTH')),
    -- Until when it has been drawn from.
    drawn_to timestamptz not null
);

create table quality.rule (
    id     bigint generated always as identity primary key,
    name   text not null unique check (name <> '' and length(name) <= 80),
    -- In the filter language, with numbers instead of names.
    filter text not null check (length(filter) <= 4000)
);

-- How a sample came about: with the seed, anybody can draw it again.
create table quality.draw (
    id      bigint generated always as identity primary key,
    team_id bigint not null references office.team,
    first   timestamptz not null,
    last    timestamptz not null,
    seed    text not null check (length(seed) = 32),
    closed  int not null,
    taken   int not null,
    unique (team_id, last)
);

create table quality.review (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null,
    team_id   bigint not null,
    draw_id   bigint references quality.draw,
    rule_id   bigint references quality.rule on delete cascade,
    at        timestamptz not null,
    done_at   timestamptz,
    remark    text not null default '' check (length(remark) <= 2000),
    check (num_nonnulls(draw_id, rule_id) = 1),
    unique nulls not distinct (ticket_id, draw_id, rule_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index review_open on quality.review (team_id, id) where done_at is null;

create table quality.answer (
    review_id   bigint not null references quality.review on delete cascade,
    question_id bigint not null references quality.question,
    said        text not null check (said in ('YES', 'NO', 'NA')),
    primary key (review_id, question_id)
);

-- What is left of the answers for results: counts of a team and a month. Without a point: how many were looked at.
create table quality.tally (
    team_id     bigint not null references office.team,
    month       date not null check (extract(day from month) = 1),
    question_id bigint references quality.question,
    yes         int not null default 0,
    no          int not null default 0,
    unique nulls not distinct (team_id, month, question_id)
);

-- Whoever leads a team or answers for it, and sees its tickets; of those, nobody their own, which the program sees to.
do $$
declare
    answers text := 'team_id in (select t.id from office.team t where (select office.asker()) in (t.lead_id, t.partner_id)) '
        'and team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))';
    administers text := '(select exists (select 1 from office.person p where p.id = office.asker() and p.role = ''ADMINISTRATOR''))';
    it text;
begin
    foreach it in array array['question', 'sampling', 'rule', 'draw', 'review', 'answer', 'tally'] loop
        execute format('alter table quality.%I enable row level security', it);
        execute format('create policy system on quality.%I to ${app_role} '
            'using ((select office.system()) in (''watch'', ''setup'', ''rules'')) with check (true)', it);
    end loop;
    foreach it in array array['question', 'sampling', 'rule', 'draw'] loop
        execute format('create policy staff on quality.%I for select to ${app_role} '
            'using (not (select office.asker_is_guest()))', it);
        if it <> 'draw' then
            execute format('create policy administrators on quality.%I to ${app_role} using (%s)', it, administers);
        end if;
    end loop;
    execute format('create policy reviewers on quality.review to ${app_role} using (%s)', answers);
    create policy reviewers on quality.answer to ${app_role} using (review_id in (select r.id from quality.review r));
    -- Counts alone, for whoever the results are shown to: too small a group never is.
    execute 'create policy staff on quality.tally to ${app_role} using (not (select office.asker_is_guest()))';
end $$;

grant select, insert, update, delete on all tables in schema quality to ${app_role};
