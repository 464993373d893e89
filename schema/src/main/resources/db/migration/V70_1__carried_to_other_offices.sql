-- What a configuration brings for the office or a team is kept by the program for whoever puts it to use. What is
-- somebody's own it does not see.
create policy for_the_program on views.saved_view to ${app_role}
    using (office.system() = 'setup' and circle <> 'MINE') with check (circle <> 'MINE');
create policy for_the_program_to_change on automation.macro for update to ${app_role}
    using (office.system() = 'setup' and circle <> 'MINE') with check (office.system() = 'setup' and circle <> 'MINE');
