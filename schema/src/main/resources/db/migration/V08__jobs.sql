-- db-scheduler's table, as its authors give it for PostgreSQL.
create schema operations;
grant usage on schema operations to ${app_role};

create table operations.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on operations.scheduled_tasks (execution_time);
create index on operations.scheduled_tasks (last_heartbeat);
create index on operations.scheduled_tasks (priority desc, execution_time asc);

grant select, insert, update, delete on operations.scheduled_tasks to ${app_role};
