-- Whoever opens an office may prepare the views of its people, and the time that they have written down: the sample office does.
create policy prepared on views.saved_view to ${app_role}
    using ((select office.system()) = 'setup') with check ((select office.system()) = 'setup');
create policy prepared on timekeeping.entry to ${app_role}
    using ((select office.system()) = 'setup') with check ((select office.system()) = 'setup');
