-- Whether single letters do something for this person. Who speaks to the machine switches them off (WCAG 2.1.4).
alter table office.person add column keys boolean not null default true;
