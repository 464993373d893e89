-- Letters that a workflow writes while the client is waited for. They end by themselves when the ticket goes on, whoever moves it.
alter table composing.draft add column reminds boolean not null default false;

create policy reminders_end on composing.draft to ${app_role}
    using (reminds and (select office.system()) in ('watch', 'rules')) with check (false);
