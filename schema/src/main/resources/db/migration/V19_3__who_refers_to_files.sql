-- Which of these files somebody refers to. Every column that holds the address of a kept file bears the check that it looks like
-- one; hashes look the same and refer to none. The columns are asked for and not listed, so that a later one cannot be
-- forgotten, and past row security, for a row that one may not see needs its file no less. Nothing but the addresses that
-- the caller knows comes back. Stable: all tables as of one moment, or what moves from one to another would be missed.
create function operations.referred(files text[]) returns setof text
    language plpgsql stable security definer set search_path = 'pg_catalog', 'pg_temp' as $$
declare
    asked text;
begin
    for asked in
        select distinct format('select f from unnest($1) f where exists (select from %I.%I where %I = f)', n.nspname, c.relname, a.attname)
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
        where k.contype = 'c' and pg_get_constraintdef(k.oid) like '%^[0-9a-f]{64}$%'
    loop
        return query execute asked using files;
    end loop;
end $$;
