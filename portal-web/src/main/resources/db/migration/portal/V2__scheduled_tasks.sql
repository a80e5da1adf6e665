-- The table of db-scheduler 16.7: one row a job, taken by one instance at a time.
create table portal.scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on portal.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on portal.scheduled_tasks (last_heartbeat);
