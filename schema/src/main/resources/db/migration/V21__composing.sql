-- What is being written: drafts, and letters that wait for their moment. A draft is a ticket's content.
create schema composing;
grant usage on schema composing to ${app_role};

create table composing.draft (
    id             bigint generated always as identity primary key,
    ticket_id      bigint not null,
    team_id        bigint not null,
    author_id      bigint not null references office.person,
    mode           text not null check (mode in ('REPLY', 'ALL', 'FORWARD', 'NOTE', 'PHONE', 'SIDE')),
    -- The conversation with a third party that it goes on with; null begins one.
    side_id        bigint references ticketing.side,
    addressees     text not null default '' check (length(addressees) <= 20000),
    cc             text not null default '' check (length(cc) <= 20000),
    bcc            text not null default '' check (length(bcc) <= 20000),
    subject        text not null default '' check (length(subject) <= 300),
    who            text not null default '' check (length(who) <= 128),
    direction      text not null default '' check (direction in ('', 'IN', 'OUT')),
    text           text not null default '' check (length(text) <= 1000000),
    letter         text not null default '' check (length(letter) <= 4000000),
    -- Colleagues may read it and go on writing.
    shared         boolean not null default false,
    -- Who wrote last, when, and how often anybody did.
    writer_id      bigint not null references office.person,
    changed_at     timestamptz not null,
    version        int not null default 1,
    -- Another one of the same kind is being written; this one lies beside it.
    aside          boolean not null default false,
    discarded_at   timestamptz,
    -- It waits: sent, and to leave then. Nothing leaves but by the transaction that takes this row away.
    send_at        timestamptz,
    sent_at        timestamptz,
    -- Sent to leave later, and not just held a moment.
    later          boolean not null default false,
    unless_written boolean not null default false,
    then_status    text check (then_status in ('OPEN', 'CLIENT', 'OTHER', 'SOLVED')),
    key            uuid unique,
    -- Why it came back: what to do, in the words of whoever wrote it.
    returned       text not null default '' check (length(returned) <= 500),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade,
    check ((send_at is null) = (sent_at is null))
);
create unique index draft_at_hand on composing.draft (author_id, ticket_id, mode, coalesce(side_id, 0))
    where send_at is null and discarded_at is null and not aside;
create index on composing.draft (ticket_id);
create index on composing.draft (author_id, changed_at desc);

create table composing.draft_file (
    id        bigint generated always as identity primary key,
    draft_id  bigint not null references composing.draft on delete cascade,
    ticket_id bigint not null,
    team_id   bigint not null,
    name      text not null check (name <> '' and length(name) <= 150),
    type      text not null check (length(type) <= 200),
    size      bigint not null check (size >= 0),
    content   text not null check (content ~ '^[0-9a-f]{64}$'),
    foreign key (ticket_id, team_id) references ticketing.ticket (id, team_id) on update cascade
);
create index on composing.draft_file (draft_id);
create index on composing.draft_file (ticket_id);

-- How long a letter is held in which it can be taken back, in seconds: the office's, and each person's own.
create table composing.hold (
    id      smallint primary key default 1 check (id = 1),
    seconds int not null check (seconds in (0, 10, 30))
);
create table composing.own_hold (
    person_id bigint primary key references office.person,
    seconds   int not null check (seconds in (0, 10, 30))
);

alter table composing.draft enable row level security;
alter table composing.draft_file enable row level security;
alter table composing.own_hold enable row level security;
create policy people on composing.draft to ${app_role}
    using ((team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
            or ticket_id in (select ticketing.taking_part()))
        and (author_id = (select office.asker())
            or (shared or send_at is not null) and not (select office.asker_is_guest())))
    with check (true);
create policy system on composing.draft to ${app_role} using ((select office.system()) in ('mail', 'setup')) with check (true);
create policy files_go_with_their_draft on composing.draft_file to ${app_role}
    using (exists (select 1 from composing.draft d where d.id = draft_id)) with check (true);
create policy own on composing.own_hold to ${app_role} using (person_id = (select office.asker()));
grant select, insert, update, delete on composing.draft, composing.draft_file, composing.hold, composing.own_hold to ${app_role};
