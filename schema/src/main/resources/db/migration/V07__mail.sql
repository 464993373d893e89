-- Letters in become tickets and replies; replies go out.
create schema mail;
grant usage on schema mail to ${app_role};

create table mail.mailbox (
    id           bigint generated always as identity primary key,
    address      text not null unique check (address = lower(address) and length(address) <= 254),
    team_id      bigint not null references office.team,
    active       boolean not null default true,
    -- Empty for an address that only the program's own SMTP listener takes mail for.
    imap_host    text check (length(imap_host) <= 253),
    imap_port    int check (imap_port between 1 and 65535),
    imap_tls     text check (imap_tls in ('TLS', 'STARTTLS', 'NONE')),
    imap_user    text check (length(imap_user) <= 254),
    -- Encrypted under the installation's key.
    imap_secret  bytea,
    imap_folder  text not null default 'INBOX',
    polled_at    timestamptz,
    problem      text not null default '' check (length(problem) <= 300),
    check ((imap_host is null) = (imap_user is null))
);

-- The server that takes our mail. No row: letters wait, and the page says so.
create table mail.outgoing_server (
    id      smallint primary key default 1 check (id = 1),
    host    text not null check (length(host) <= 253),
    port    int not null check (port between 1 and 65535),
    tls     text not null check (tls in ('TLS', 'STARTTLS', 'NONE')),
    login   text check (length(login) <= 254),
    secret  bytea,
    problem text not null default '' check (length(problem) <= 300)
);

-- Every mail that was accepted, with the bytes that came. One row a delivery: the same mail is not taken in twice.
create table mail.incoming (
    id          bigint generated always as identity primary key,
    mailbox_id  bigint not null references mail.mailbox,
    received_at timestamptz not null,
    -- Where it lay: UIDVALIDITY and UID for IMAP; Message-ID and content for SMTP.
    identity    text not null,
    raw         text not null check (raw ~ '^[0-9a-f]{64}$'),
    ticket_id   bigint references ticketing.ticket,
    message_id  bigint references ticketing.message,
    unique (mailbox_id, identity)
);
create index on mail.incoming (mailbox_id, raw);

-- The ids by which a later mail says what it answers, and who was on each letter.
create table mail.letter (
    header_id  text primary key check (length(header_id) <= 998),
    ticket_id  bigint not null references ticketing.ticket,
    message_id bigint not null references ticketing.message,
    ours       boolean not null,
    addressees text[] not null default '{}'
);
create index on mail.letter (ticket_id);

create table mail.outgoing (
    message_id bigint primary key references ticketing.message,
    ticket_id  bigint not null references ticketing.ticket,
    header_id  text not null unique,
    recipients text[] not null check (cardinality(recipients) > 0),
    queued_at  timestamptz not null,
    -- The letter as written when it was first picked up: sent again, it is the same bytes.
    raw        text check (raw ~ '^[0-9a-f]{64}$'),
    sender     text check (length(sender) <= 254),
    -- Whose attempt it is: a new one with each. Whoever comes back late with an old one sends nothing and decides nothing.
    claim      uuid,
    -- Set before the letter's last line, cleared by the answer: still set after a crash means that nobody knows.
    started_at timestamptz,
    -- How often it stopped while nobody knew.
    doubts     int not null default 0,
    attempts   int not null default 0,
    sent_at    timestamptz,
    failed_at  timestamptz,
    -- A class, never the words of a server or a letter.
    reason     text not null default '' check (length(reason) <= 60),
    check (started_at is null or raw is not null)
);
create index on mail.outgoing (queued_at) where sent_at is null and failed_at is null;
create index on mail.outgoing (ticket_id, message_id) where sent_at is null and failed_at is null;
create index on mail.outgoing (failed_at) where failed_at is not null;

-- Only the mail room reads these; a reply puts its letter there.
alter table mail.incoming enable row level security;
alter table mail.letter enable row level security;
alter table mail.outgoing enable row level security;
create policy mail_room on mail.incoming to ${app_role} using ((select office.system()) in ('mail', 'setup'));
create policy mail_room on mail.letter to ${app_role} using ((select office.system()) in ('mail', 'setup')) with check (true);
create policy mail_room on mail.outgoing to ${app_role} using ((select office.system()) in ('mail', 'setup')) with check (true);

grant select, insert, update on all tables in schema mail to ${app_role};
grant delete on mail.outgoing_server to ${app_role};
