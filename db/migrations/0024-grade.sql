-- A report's grade where an editor set it by hand; otherwise it is computed from what is known of its unit and its matter.
create table newsroom.grade (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  report_id uuid not null,
  desk_id uuid not null,
  status text not null,
  -- A to F, and 1 to 6.
  reliability text not null,
  credibility smallint not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, report_id)
);
