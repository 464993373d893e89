-- A rule writes down what the office says again and again; what is somebody's own or a team's is none of its business.
create policy rules on knowledge.text_module for select to ${app_role}
    using ((select office.system()) = 'rules' and circle = 'OFFICE');
