-- Who decides in somebody's place: for as long as they are away, or for good because they have left.
alter table approvals.approver
    add column instead_of_id bigint references office.person,
    -- The end of their absence; null for good.
    add column until timestamptz,
    -- They may not decide any more: they left before they did, or whom they stood in for is back.
    add column left_at timestamptz,
    -- Whether they take part in the ticket for this alone.
    add column involved boolean not null default false,
    add check (until is null or instead_of_id is not null),
    add check (instead_of_id <> person_id);

alter table approvals.decision
    add column for_person_id bigint references office.person;

create index request_open on approvals.request (id) where state in ('WAITING', 'PENDING');

grant update on approvals.approver to ${app_role};
