-- Marks an organisation that is the invented city: only such a one gets new demo passwords at each start.
create table platform.demo (
  org_id uuid primary key,
  loaded_at timestamptz not null
);
