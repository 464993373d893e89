-- The book: the deadlines of the office, who entered them, who checked them, and everything that became of them.
create schema book;
grant usage on schema book to ${app_role};

-- Who may confirm what the law leaves to lawyers. While nobody is named, everybody of the office may.
create table book.lawyer (
    person_id bigint primary key references office.person,
    -- Approves a date later than the computed one.
    partner   boolean not null default false
);

create table book.settings (
    id    smallint primary key default 1 check (id = 1),
    -- Whose days off count for dates set by hand: DK, DE-SH, … Empty: the office's country.
    place text not null default '' check (length(place) <= 60),
    -- An office of one person: whoever entered a deadline checks it, a quarter of an hour later and against the paper.
    solo  boolean not null default false
);
insert into book.settings default values;

create table book.deadline (
    id             bigint generated always as identity primary key,
    ticket_id      bigint not null,
    team_id        bigint not null,
    -- The ticket's, kept the same by whoever files the ticket elsewhere: the book of a matter is asked every day.
    matter_id      bigint references matters.matter,
    -- Those that one event set off: when it turns out to have been another day, all of them move.
    chain_id       bigint references book.deadline,
    title          text not null check (title <> '' and length(title) <= 200),
    law            text not null default '' check (length(law) <= 200),
    -- What was asked of the computation; no rule for a date set by hand.
    rule           text check (rule <> '' and length(rule) <= 80),
    place          text not null check (length(place) <= 60),
    authority      text check (length(authority) <= 60),
    amount         text check (length(amount) <= 4),
    level          text not null check (level in ('A', 'B', 'C')),
    happened       text not null default '' check (length(happened) <= 200),
    event_on       date not null,
    event_at       time,
    -- Why by hand, and why so late or without a document.
    reason         text not null default '' check (length(reason) <= 1000),
    -- The place of the court is not known yet: the earliest day that it can be.
    provisional    boolean not null default false,
    -- What the rule says, whatever was set by hand.
    computed_on    date,
    -- The last day as it counts now.
    ends_on        date not null,
    ends_at        timestamptz,
    safe_on        date not null,
    pre_on         date,
    holiday_data   text not null default '' check (length(holiday_data) <= 200),
    -- The steps in words as they were computed, by language.
    explanation    jsonb not null default '{}',
    responsible_id bigint not null references office.person,
    -- Who ordered a date set by hand.
    lawyer_id      bigint references office.person,
    standing       text not null default 'OPEN' check (standing in ('OPEN', 'DONE', 'VOID', 'MISSED')),
    control        text not null default 'UNCHECKED' check (control in ('UNCHECKED', 'CHECKED', 'DISPUTED')),
    entered_by     bigint not null references office.person,
    entered_at     timestamptz not null,
    -- Who last said which day it is: never the one who checks it.
    dated_by       bigint not null references office.person,
    dated_at       timestamptz not null,
    checked_by     bigint references office.person,
    checked_at     timestamptz,
    solo           boolean not null default false,
    -- The lawyer's own look at the deadline when the file was put before them.
    confirmed_by   bigint references office.person,
    confirmed_at   timestamptz,
    struck_by      bigint references office.person,
    struck_at      timestamptz,
    open           boolean not null generated always as (standing = 'OPEN') stored,
    -- Pressing the button twice enters one deadline.
    key            uuid unique,
    unique (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((control = 'CHECKED') = (checked_at is not null)),
    check ((checked_by is null) = (checked_at is null)),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((standing = 'OPEN') = (struck_at is null)),
    check (checked_by is null or checked_by <> dated_by or solo),
    check (safe_on <= ends_on),
    check (rule is not null or lawyer_id is not null)
);
create index deadline_of_ticket on book.deadline (ticket_id, ends_on, id);
create index deadline_of_matter on book.deadline (matter_id, ends_on, id);
create index deadline_of_chain on book.deadline (chain_id);
-- The book of a team, of a person, and what waits for a second person; struck ones by the day on which they were struck.
create index deadline_coming on book.deadline (ends_on, id) include (team_id, control) where open;
create index deadline_of_team on book.deadline (team_id, ends_on, id) include (control) where open;
create index deadline_of_person on book.deadline (responsible_id, ends_on, id) where open;
create index deadline_unchecked on book.deadline (ends_on, id) where open and control <> 'CHECKED';
create index deadline_by_day on book.deadline (ends_on, id) include (team_id);
create index deadline_struck on book.deadline (struck_at desc, id desc) where not open;
create index deadline_before on book.deadline (pre_on, id) where open and pre_on is not null;

-- Longer, or later than the law: asked for, and then granted or refused. Until it is granted, the old day counts.
create table book.extension (
    id          bigint generated always as identity primary key,
    deadline_id bigint not null,
    ticket_id   bigint not null,
    team_id     bigint not null,
    -- By a court, an authority or the other side; or a day by hand that is later than the computed one.
    kind        text not null check (kind in ('EXTENSION', 'OVERRIDE')),
    until       date not null,
    reason      text not null check (length(reason) <= 1000),
    state       text not null default 'ASKED' check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    asked_by    bigint not null references office.person,
    asked_at    timestamptz not null,
    decided_by  bigint references office.person,
    decided_at  timestamptz,
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((state = 'ASKED') = (decided_at is null)),
    check (kind <> 'OVERRIDE' or decided_by <> asked_by)
);
create index on book.extension (deadline_id);
create unique index one_extension_at_a_time on book.extension (deadline_id) where state = 'ASKED';

-- What proves it: the judgment that set it off, the court's grant, the receipt of what was sent.
create table book.proof (
    id            bigint generated always as identity primary key,
    deadline_id   bigint not null,
    ticket_id     bigint not null,
    team_id       bigint not null,
    kind          text not null check (kind in ('EVENT', 'GRANT', 'RECEIPT', 'DISPATCH', 'NOTE')),
    -- A file of the ticket, or one that was brought with the form.
    attachment_id bigint,
    content       text check (content ~ '^[0-9a-f]{64}$'),
    name          text not null default '' check (length(name) <= 150),
    type          text not null default '' check (length(type) <= 200),
    -- In words: how it went off, what was seen.
    words         text not null default '' check (length(words) <= 1000),
    -- When the receiver had it, as the receipt says.
    received_at   timestamptz,
    by_person_id  bigint not null references office.person,
    at            timestamptz not null,
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check (num_nonnulls(attachment_id, content) <= 1)
);
create index on book.proof (deadline_id, id);

-- The control sheets, each with a number of its own: what the second person holds beside the document.
create table book.sheet (
    number      bigint generated always as identity primary key,
    deadline_id bigint not null,
    ticket_id   bigint not null,
    team_id     bigint not null,
    made_by     bigint not null references office.person,
    made_at     timestamptz not null,
    -- Printed, or saved to the file: until then nobody has it in their hands.
    printed_by  bigint references office.person,
    printed_at  timestamptz,
    -- As it was handed out.
    content     text check (content ~ '^[0-9a-f]{64}$'),
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((printed_by is null) = (printed_at is null))
);
create index on book.sheet (deadline_id, number desc);

-- Everything that happened to a deadline, append-only.
create table book.entry (
    id           bigint generated always as identity primary key,
    deadline_id  bigint not null,
    ticket_id    bigint not null,
    team_id      bigint not null,
    at           timestamptz not null,
    -- Null for what the program noticed by itself.
    by_person_id bigint references office.person,
    kind         text not null,
    details      jsonb not null,
    foreign key (deadline_id, ticket_id) references book.deadline (id, ticket_id),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on book.entry (deadline_id, id);

-- A ticket's next open deadline and how it stands with its control, kept with every change: lists sort and filter by it.
create table book.next (
    ticket_id bigint primary key,
    team_id   bigint not null,
    ends_on   date not null,
    control   text not null check (control in ('UNCHECKED', 'CHECKED', 'DISPUTED')),
    open      int not null check (open > 0),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on book.next (ends_on, ticket_id);

-- As for tickets: a team's people and those who take part. Never guests: dates are the office's own.
do $$
declare
    it text;
begin
    foreach it in array array['deadline', 'extension', 'proof', 'sheet', 'entry', 'next'] loop
        execute format('alter table book.%I enable row level security', it);
        execute format(
            'create policy people on book.%I to ${app_role} using (not (select office.asker_is_guest()) and ('
            'team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker()))) '
            'or ticket_id in (select ticketing.taking_part()))) with check (true)', it);
        execute format(
            'create policy system on book.%I to ${app_role} '
            'using ((select office.system()) in (''deadlines'', ''setup'', ''mail'')) with check (true)', it);
    end loop;
end $$;

-- Whoever watches over dates reads which ticket and matter they belong to, and changes neither.
create policy deadlines on ticketing.ticket for select to ${app_role} using ((select office.system()) = 'deadlines');

grant select, insert, update on book.deadline, book.extension, book.sheet, book.settings to ${app_role};
grant select, insert, delete on book.lawyer to ${app_role};
grant select, insert on book.proof, book.entry to ${app_role};
grant select, insert, update, delete on book.next to ${app_role};
