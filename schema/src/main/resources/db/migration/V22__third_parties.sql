-- Letters of a conversation with a third party have ids of their own, which answer only each other.
alter table mail.letter add column side_id bigint references ticketing.side;

-- Who else there is in a matter: the other side, courts, experts.
create table matters.party (
    matter_id  bigint not null references matters.matter,
    contact_id bigint not null references matters.contact,
    role       text not null check (role in
        ('OPPONENT', 'OPPOSING_COUNSEL', 'COURT', 'AUTHORITY', 'EXPERT', 'INSURER', 'WITNESS', 'OTHER')),
    primary key (matter_id, contact_id)
);
create index on matters.party (contact_id);
alter table matters.party enable row level security;
create policy staff on matters.party to ${app_role}
    using (not (select office.asker_is_guest()) or (select office.system()) is not null);
grant select, insert, update, delete on matters.party to ${app_role};
