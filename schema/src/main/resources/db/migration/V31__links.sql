-- How tickets belong together.
create schema links;
grant usage on schema links to ${app_role};

create table links.link (
    id           bigint generated always as identity primary key,
    -- The parent, the one that depends, the duplicate; of two that are just related the lower number.
    from_id      bigint not null,
    from_team_id bigint not null,
    to_id        bigint not null,
    to_team_id   bigint not null,
    -- The other ticket's own, held the same by the reference: what is depended on holds back also whoever may not see it.
    to_open      boolean not null,
    kind         text not null check (kind in ('PARENT', 'DEPENDS', 'DUPLICATE', 'RELATES')),
    at           timestamptz not null,
    by_person_id bigint not null references office.person,
    foreign key (from_id, from_team_id) references ticketing.ticket (id, team_id) on update cascade,
    foreign key (to_id, to_team_id, to_open) references ticketing.ticket (id, team_id, open) on update cascade,
    unique (from_id, to_id, kind),
    check (from_id <> to_id),
    check (kind <> 'RELATES' or from_id < to_id)
);
create index on links.link (to_id);
create unique index one_parent on links.link (to_id) where kind = 'PARENT';

-- Whoever sees one of the two knows that there is a link; the other one's title comes from the ticket's own policies.
alter table links.link enable row level security;
create policy people on links.link to ${app_role} using (
    from_team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
    or to_team_id = any (array(select m.team_id from office.membership m where m.person_id = (select office.asker())))
    or from_id in (select ticketing.taking_part()) or to_id in (select ticketing.taking_part())) with check (true);
create policy system on links.link to ${app_role} using ((select office.system()) in ('mail', 'setup')) with check (true);
create policy not_for_guests on links.link as restrictive to ${app_role}
    using ((select office.system()) is not null or not (select office.asker_is_guest()));
grant select, insert, delete on links.link to ${app_role};

-- Definer: a circle may lead through tickets that whoever closes it does not see.
create function links.reaches(which text, start bigint, goal bigint) returns boolean
    language sql stable security definer set search_path = '' as $$
        with recursive way(id) as (
            select start union select l.to_id from links.link l join way on l.from_id = way.id where l.kind = which)
        select exists (select 1 from way where id = goal)
    $$;
