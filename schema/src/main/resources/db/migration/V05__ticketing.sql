-- Tickets: what was asked for, who has it now, and everything said and done about it.
create schema ticketing;
grant usage on schema ticketing to ${app_role};

-- One row. Its lock makes the numbers gapless: whoever creates a ticket takes the next one and gives it back by rolling back.
create table ticketing.numbering (
    id   smallint primary key default 1 check (id = 1),
    last bigint not null check (last >= 0)
);
insert into ticketing.numbering (last) values (0);

create table ticketing.ticket (
    -- The number that people read.
    id                   bigint primary key check (id > 0),
    title                text not null check (title <> '' and length(title) <= 300),
    category_id          bigint not null references catalogue.category,
    language             text not null check (language in ('da', 'de', 'en')),
    requester_person_id  bigint references office.person,
    requester_contact_id bigint references matters.contact,
    client_id            bigint references matters.client,
    matter_id            bigint references matters.matter,
    team_id              bigint not null references office.team,
    assignee_id          bigint references office.person,
    priority             text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    status               text not null check (status in ('NEW', 'OPEN', 'CLIENT', 'OTHER', 'SOLVED', 'CLOSED')),
    next_step            text check (next_step <> '' and length(next_step) <= 200),
    next_due             date,
    ball                 text not null check (ball in ('US', 'CLIENT', 'OTHER')),
    outcome              text check (outcome <> '' and length(outcome) <= 2000),
    tags                 text[] not null default '{}' check (cardinality(tags) <= 20),
    -- The ticket that a stranger's mail quoted. The stranger got this new one instead.
    suspected_id         bigint references ticketing.ticket,
    -- The client wrote last: someone owes an answer.
    unanswered           boolean not null default false,
    open                 boolean not null generated always as (status not in ('SOLVED', 'CLOSED')) stored,
    opened_at            timestamptz not null,
    active_at            timestamptz not null,
    closed_at            timestamptz,
    -- Pressing send twice makes one ticket.
    key                  uuid unique,
    unique (id, team_id),
    unique (id, team_id, open),
    check (num_nonnulls(requester_person_id, requester_contact_id) = 1),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check (status <> 'CLOSED' or outcome is not null)
);
create index ticket_by_activity on ticketing.ticket (active_at desc, id desc) where open;
create index ticket_by_activity_all on ticketing.ticket (active_at desc, id desc) include (team_id);
-- With what the side navigation and the desk ask, so that counting and choosing read no ticket.
create index ticket_of_team on ticketing.ticket (team_id, active_at desc, id desc) include (assignee_id, status, next_due)
    where open;
create index ticket_unassigned on ticketing.ticket (team_id, active_at desc, id desc) include (priority, next_due, ball, unanswered)
    where assignee_id is null and open;
create index ticket_of_assignee on ticketing.ticket (assignee_id, active_at desc, id desc)
    include (team_id, priority, next_due, ball, unanswered) where open;
create index ticket_of_client on ticketing.ticket (client_id);
create index ticket_of_matter on ticketing.ticket (matter_id);
create index ticket_of_contact on ticketing.ticket (requester_contact_id);
create index ticket_of_requester on ticketing.ticket (requester_person_id);

-- Who takes part besides the team: requesters, followers, guests. Taking part means seeing.
create table ticketing.participant (
    ticket_id bigint not null,
    team_id   bigint not null,
    person_id bigint not null references office.person,
    kind      text not null check (kind in ('REQUESTER', 'FOLLOWER', 'GUEST')),
    -- The ticket's own, held the same by the reference: who asks about what is open walks past all that is closed.
    open      boolean not null,
    primary key (ticket_id, person_id),
    foreign key (ticket_id, team_id, open) references ticketing.ticket (id, team_id, open) on update cascade
);
create index on ticketing.participant (person_id, ticket_id) include (team_id);
create index participant_open on ticketing.participant (person_id, ticket_id) include (team_id) where open;

create table ticketing.message (
    id                bigint generated always as identity primary key,
    ticket_id         bigint not null,
    team_id           bigint not null,
    kind              text not null check (kind in ('MAIL', 'FORM', 'REPLY', 'NOTE', 'PHONE')),
    at                timestamptz not null,
    author_person_id  bigint references office.person,
    author_contact_id bigint references matters.contact,
    -- Whom it went to or, for a call, who was on the line.
    addressees        text[] not null default '{}',
    direction         text check (direction in ('IN', 'OUT')),
    language          text not null check (language in ('da', 'de', 'en')),
    -- As plain words (search, quotes, prints) and as sanitised paragraphs (the page).
    text              text not null check (length(text) <= 1000000),
    letter            text not null check (length(letter) <= 4000000),
    quoted            text not null default '' check (length(quoted) <= 1000000),
    -- The content address of the mail as it came in.
    raw               text check (raw ~ '^[0-9a-f]{64}$'),
    -- What was odd about a mail: NO_SUBJECT, BROKEN_ENCODING, …
    troubles          text[] not null default '{}',
    -- Pressing send twice is one reply.
    key               uuid unique,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check (num_nonnulls(author_person_id, author_contact_id) = 1),
    check (kind <> 'PHONE' or direction is not null)
);
create index on ticketing.message (ticket_id, id);

create table ticketing.attachment (
    id         bigint generated always as identity primary key,
    message_id bigint not null references ticketing.message,
    ticket_id  bigint not null,
    team_id    bigint not null,
    name       text not null check (name <> '' and length(name) <= 150),
    type       text not null check (length(type) <= 200),
    size       bigint not null check (size >= 0),
    content    text not null check (content ~ '^[0-9a-f]{64}$'),
    -- For images that stand inside the letter.
    content_id text check (length(content_id) <= 300),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on ticketing.attachment (ticket_id);
create index on ticketing.attachment (message_id);

-- What has become of a reply on its way out.
create table ticketing.delivery (
    message_id bigint primary key references ticketing.message,
    ticket_id  bigint not null,
    team_id    bigint not null,
    state      text not null check (state in ('QUEUED', 'NO_SERVER', 'RETRYING', 'SENT', 'FAILED', 'IN_DOUBT', 'BOUNCED')),
    at         timestamptz not null,
    attempts   int not null default 0,
    reason     text not null default '' check (length(reason) <= 300),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on ticketing.delivery (ticket_id);

-- Everything that happened, append-only.
create table ticketing.entry (
    id            bigint generated always as identity primary key,
    ticket_id     bigint not null,
    team_id       bigint not null,
    at            timestamptz not null,
    by_person_id  bigint references office.person,
    by_contact_id bigint references matters.contact,
    kind          text not null,
    details       jsonb not null,
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check (num_nonnulls(by_person_id, by_contact_id) <= 1)
);
create index on ticketing.entry (ticket_id, id);

-- Definer: the policies below would otherwise ask each other in a circle.
create function ticketing.taking_part() returns setof bigint
    language sql stable security definer set search_path = '' rows 100
    as $$ select p.ticket_id from ticketing.participant p where p.person_id = office.asker() $$;

-- The second lock. The first is the `where` clause that the module `access` builds; both say the same:
-- a team's people see its tickets, those who take part see theirs, the mail room and the first run see all.
-- Sub-selects stand alone, so that they are evaluated once a statement and not once a row.
do $$
declare
    it text;
    ticket text;
    own text;
begin
    foreach it in array array['ticket', 'participant', 'message', 'attachment', 'delivery', 'entry'] loop
        ticket := case it when 'ticket' then 'id' else 'ticket_id' end;
        -- Who asks only what they take part in is answered without collecting all of it first.
        own := case it when 'participant' then 'person_id = (select office.asker()) or ' else '' end;
        execute format('alter table ticketing.%I enable row level security', it);
        execute format(
            'create policy people on ticketing.%I to ${app_role} using (%s'
            'team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker()))) '
            'or %I in (select ticketing.taking_part())) with check (true)', it, own, ticket);
        execute format(
            'create policy system on ticketing.%I to ${app_role} using ((select office.system()) in (''mail'', ''setup'')) '
            'with check (true)', it);
    end loop;
end $$;

-- Guests read the correspondence of their one ticket, not what the office says to itself.
create policy guests_read_no_notes on ticketing.message as restrictive to ${app_role}
    using (kind not in ('NOTE', 'PHONE')
        or author_person_id = (select office.asker())
        or (select office.system()) is not null
        or not (select office.asker_is_guest()));
create policy files_go_with_their_message on ticketing.attachment as restrictive for select to ${app_role}
    using (exists (select 1 from ticketing.message m where m.id = message_id));

grant select, update on ticketing.numbering to ${app_role};
grant select, insert, update on ticketing.ticket, ticketing.delivery to ${app_role};
grant select, insert, update, delete on ticketing.participant to ${app_role};
grant select, insert on ticketing.message, ticketing.attachment, ticketing.entry to ${app_role};

-- Guests know only the clients, matters and contacts of the tickets that they take part in.
alter table matters.client enable row level security;
alter table matters.matter enable row level security;
alter table matters.contact enable row level security;
create policy staff on matters.client to ${app_role}
    using (not (select office.asker_is_guest()) or (select office.system()) is not null
        or id in (select t.client_id from ticketing.ticket t where t.id in (select ticketing.taking_part())));
create policy staff on matters.matter to ${app_role}
    using (not (select office.asker_is_guest()) or (select office.system()) is not null
        or id in (select t.matter_id from ticketing.ticket t where t.id in (select ticketing.taking_part())));
create policy staff on matters.contact to ${app_role}
    using (not (select office.asker_is_guest()) or (select office.system()) is not null
        or id in (select t.requester_contact_id from ticketing.ticket t where t.id in (select ticketing.taking_part()))
        or id in (select m.author_contact_id from ticketing.message m where m.ticket_id in (select ticketing.taking_part())));
