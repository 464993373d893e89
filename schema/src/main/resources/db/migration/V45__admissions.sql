-- Whoever administers the office puts nobody alone into a team whose tickets are closed to others: one of the team says yes.
create table office.admission (
    person_id bigint not null references office.person,
    team_id   bigint not null references office.team,
    by_id     bigint not null references office.person,
    at        timestamptz not null,
    primary key (person_id, team_id)
);
grant select, insert, delete on office.admission to ${app_role};
