-- One chunk of tickets, from :first to :last, all set-based. What is random follows from the ticket's number and the seed.
create temporary table chunk on commit drop as
select i as id,
    o.anchor - ((o.tickets - (i - o.before)) * interval '5 years' / o.tickets) - seed.r(i, 1) * interval '2 hours' as opened,
    case when seed.r(i, 2) < 0.60 then 1 when seed.r(i, 2) < 0.78 then 2 when seed.r(i, 2) < 0.92 then 3 else 4 end as category,
    case when seed.r(i, 3) < 0.70 then 'da' when seed.r(i, 3) < 0.90 then 'de' else 'en' end as language,
    -- A few teams have most of the work.
    1 + floor(20 * power(seed.r(i, 4), 1.5))::int as team,
    1 + floor(seed.r(i, 5) * 10000)::int as contact,
    1 + floor(seed.r(i, 6) * 200)::int as colleague,
    seed.r(i, 7) as about_matter,
    1 + floor(seed.r(i, 8) * 10)::int as of_team,
    seed.r(i, 9) as assigned,
    (array['LOW', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'HIGH', 'HIGH', 'NORMAL', 'CRITICAL'])[1 + floor(seed.r(i, 10) * 10)::int] as priority,
    -- The new ones are open more often than the old.
    seed.r(i, 11) < case when i - o.before > o.tickets - 1.2 * o.open then 0.76 else 0.088 * o.open / (o.tickets - 1.2 * o.open) end as open,
    (array['NEW', 'OPEN', 'OPEN', 'CLIENT', 'CLIENT', 'OTHER'])[1 + floor(seed.r(i, 12) * 6)::int] as open_status,
    1 + floor(seed.r(i, 13) * 6)::int as messages,
    seed.r(i, 14) as tag,
    seed.r(i, 15) as due,
    1 + floor(seed.r(i, 16) * 3000)::int as title,
    'ref' || lpad(to_hex((hashint8extended(floor(seed.r(i, 17) * o.tickets / 4)::bigint, 99) & 268435455)), 7, '0') as rare
from generate_series(:first::bigint, :last::bigint) i, seed.office o;

create temporary table row_of on commit drop as
select c.id, c.opened, c.category, c.language, c.team, c.priority, c.open, c.messages, c.rare, t.title, o.before, o.tickets, o.file,
    case when c.category in (2, 4) then c.colleague end as person,
    case when c.category in (1, 3) then c.contact end as contact,
    case when c.category in (1, 3) then cl.id end as client,
    case when c.category in (1, 3) and c.about_matter < 0.6 then m.id end as matter,
    case when c.assigned < 0.85 or not c.open then (c.team - 1) * 10 + c.of_team end as assignee,
    (c.team - 1) * 10 + c.of_team as worker,
    case when c.open then c.open_status else 'CLOSED' end as status,
    case when c.tag < 0.35 then array[(array['haster', 'moms', 'leje', 'arv', 'retsmøde', 'telefon', 'faktura', 'gentagelse'])[1 + floor(c.tag * 8 / 0.35)::int]]
        else '{}'::text[] end as tags,
    case when c.due < 0.5 and c.open then (o.anchor::date + (c.due * 100)::int - 10) end as due,
    -- What came last. Closed ones rest.
    least(c.opened + (c.messages - 1) * interval '9 hours' + interval '1 hour', o.anchor) as active,
    k.name as contact_name, k.mail as contact_mail, cl.name as client_name, m.number as matter_number, m.name as matter_name
from chunk c
cross join seed.office o
join seed.title t on t.id = c.title
join matters.contact k on k.id = c.contact
join matters.matter m on m.id = 1 + (c.contact * 7 + floor(c.about_matter * 10)::int) % 8000
join matters.client cl on cl.id = case when c.about_matter < 0.6 then m.client_id else k.client_id end;

insert into ticketing.ticket (id, title, category_id, language, requester_person_id, requester_contact_id, client_id, matter_id, team_id, assignee_id,
    priority, status, next_step, next_due, ball, outcome, tags, unanswered, opened_at, active_at, closed_at)
select id, title, category, language, person, contact, client, matter, team, assignee, priority, status,
    case when due is not null then 'Ring til ' || contact_name end, due,
    case status when 'CLIENT' then 'CLIENT' when 'OTHER' then 'OTHER' else 'US' end,
    case when not open then 'Besvaret' end, tags, open and status in ('NEW', 'OPEN'), opened, active, case when not open then active end
from row_of;

insert into ticketing.participant (ticket_id, team_id, person_id, kind, open)
select id, team, person, 'REQUESTER', open from row_of where person is not null
union all
select id, team, 1 + (id * 37 % 200), 'FOLLOWER', open from row_of
where seed.r(id, 18) < 0.15 and person is distinct from 1 + (id * 37 % 200);

create temporary table said on commit drop as
select r.id * 8 + k as id, r.id as ticket, r.team, r.language, r.contact, r.person, r.worker, r.contact_name, r.contact_mail,
    least(r.opened + (k - 1) * interval '9 hours', r.active) as at,
    case when k = 1 then case when r.contact is null then 'FORM' else 'MAIL' end
        when seed.r(r.id, 20 + k) < 0.40 then 'REPLY'
        when seed.r(r.id, 20 + k) < 0.65 and r.contact is not null then 'MAIL'
        when seed.r(r.id, 20 + k) < 0.92 then 'NOTE' else 'PHONE' end as kind,
    -- Which paragraphs; their words are fetched where they are written, for they would be compressed to be kept here.
    array(select case r.language when 'da' then 0 when 'de' then 3000 else 4500 end
        + 1 + floor(seed.r(r.id * 64 + k * 8 + j, 40) * case r.language when 'da' then 3000 else 1500 end)::int
        from generate_series(1, 1 + floor(seed.r(r.id, 30 + k::int) * 4)::int) j) as paragraphs,
    case when k = 1 then r.rare end as rare,
    k = 1 and seed.r(r.id, 19) < 0.2 as with_file, r.file
from row_of r
cross join lateral generate_series(1, r.messages) k;

create index on said (ticket);
analyze said;

insert into ticketing.message (id, ticket_id, team_id, kind, at, author_person_id, author_contact_id, addressees, direction, language, text, letter)
overriding system value
select id, ticket, team, kind, at,
    case when kind = 'MAIL' then null when kind = 'FORM' then person else worker end,
    case when kind = 'MAIL' then contact end,
    case kind when 'REPLY' then array[contact_mail] when 'MAIL' then array['post@kanal.example'] when 'PHONE' then array[contact_name] else '{}' end,
    case when kind = 'PHONE' then 'IN' end, language, p.text || coalesce(E'\n\nRef. ' || rare, ''),
    '<p>' || replace(p.text, E'\n\n', '</p><p>') || '</p>' || coalesce('<p>Ref. ' || rare || '</p>', '')
from said
cross join lateral (
    select string_agg(q.text, E'\n\n' order by place) as text
    from unnest(paragraphs) with ordinality as chosen (id, place)
    join seed.paragraph q on q.id = chosen.id) p
order by id;

insert into ticketing.attachment (message_id, ticket_id, team_id, name, type, size, content)
select id, ticket, team, 'Bilag ' || ticket || '.txt', 'text/plain', 44, file from said where with_file;

insert into ticketing.delivery (message_id, ticket_id, team_id, state, at, attempts)
select id, ticket, team, 'SENT', at, 1 from said where kind = 'REPLY' and contact is not null;

insert into mail.letter (header_id, ticket_id, message_id, ours, addressees)
select md5(id::text) || '.' || ticket || '@kanal.example', ticket, id, kind = 'REPLY', array[contact_mail]
from said where contact is not null and kind in ('REPLY', 'MAIL');

insert into mail.outgoing (message_id, ticket_id, header_id, recipients, queued_at, attempts, sent_at)
select id, ticket, md5(id::text) || '.' || ticket || '@kanal.example', array[contact_mail], at, 1, at
from said where contact is not null and kind = 'REPLY';

insert into ticketing.entry (ticket_id, team_id, at, by_person_id, by_contact_id, kind, details)
select e.ticket, e.team, e.at, e.person, e.contact, e.kind, e.details
from (
    select id as ticket, team, opened as at, 1 as place, person, contact, 'Opened' as kind,
        jsonb_build_object('ticket', seed.id(id), 'by', seed.actor(person, contact), 'as', case when contact is null then 'FORM' else 'MAIL' end,
            'category', seed.id(category), 'team', seed.id(team), 'suspected', null) as details
    from row_of
    union all
    select ticket, team, at, 2, case when kind = 'MAIL' then null when kind = 'FORM' then person else worker end,
        case when kind = 'MAIL' then contact end, 'Written',
        jsonb_build_object('ticket', seed.id(ticket), 'message', seed.id(id), 'kind', kind, 'by', seed.actor(
            case when kind = 'MAIL' then null when kind = 'FORM' then person else worker end, case when kind = 'MAIL' then contact end))
    from said
    union all
    select id, team, opened, 3, worker, null, 'Assigned',
        jsonb_build_object('ticket', seed.id(id), 'by', seed.actor(worker, null), 'from', null, 'to', seed.id(assignee))
    from row_of where assignee is not null
    union all
    select id, team, active, 4, worker, null, 'Closed',
        jsonb_build_object('ticket', seed.id(id), 'by', seed.actor(worker, null), 'from', 'OPEN', 'outcome', 'Besvaret')
    from row_of where not open) e
order by e.ticket, e.at, e.place;

insert into search.said (ticket_id, message_id, attachment_id, internal, words)
select r.id, 0, 0, false,
    search.words(r.language, concat_ws(' ', r.id, r.title, array_to_string(r.tags, ' '), r.client_name, r.matter_number, r.matter_name,
        case when r.contact is null then p.name else r.contact_name end, case when r.contact is null then p.mail else r.contact_mail end))
from row_of r
left join office.person p on p.id = r.person;

insert into search.said (ticket_id, message_id, attachment_id, internal, words)
select s.ticket, s.id, 0, search.is_internal(s.kind),
    (select seed.join(q.words) from unnest(s.paragraphs) chosen (id) join seed.paragraph q on q.id = chosen.id)
        || search.words(s.language, coalesce('Ref. ' || s.rare, ''))
from said s
order by s.id;

insert into seed.done (first, last) values (:first, :last)
