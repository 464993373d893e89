-- Whoever is asked for a yes reads in their own language what it is for.
alter table approvals.request
    add column what_de text check (what_de <> '' and length(what_de) <= 300),
    add column what_en text check (what_en <> '' and length(what_en) <= 300);
