-- Which daily work is done, and for which day last; the row is the lock under which the next day is taken.
create table platform.job_run (
  org_id uuid not null,
  job text not null,
  day date not null,
  done_at timestamptz not null,
  primary key (org_id, job, day)
);
