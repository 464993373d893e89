-- The sample office is opened by the program itself, series and all.
create policy setup on recurring.series to ${app_role}
    using ((select office.system()) = 'setup') with check ((select office.system()) = 'setup');
