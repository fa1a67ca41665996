-- Of every filed report and printed article a share of its shingles' hashes: what texts have in common is found by them.
create table newsroom.text_sketch (
  org_id uuid not null,
  thing_id uuid not null,
  thing text not null,
  desk_id uuid not null,
  sketch integer[] not null,
  primary key (org_id, thing_id)
);
alter table newsroom.text_sketch alter column sketch set statistics 1000;
-- Sixty look-ups a check would each read a list of pending entries, so there is none.
create index text_sketch_sketch on newsroom.text_sketch using gin (sketch) with (fastupdate = off);

-- A report that says much the same as an earlier text, and what the desk decided about it: asked once.
create table newsroom.resemblance (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  report_id uuid not null,
  other_kind text not null,
  other_id uuid not null,
  desk_id uuid not null,
  status text not null,
  -- Share of the report's text that is in the other, and the other way round, 0 to 1.
  of_report real not null,
  of_other real not null,
  found_at timestamptz not null,
  decision jsonb,
  primary key (org_id, id),
  unique (org_id, report_id, other_id)
);
create index resemblance_desk on newsroom.resemblance (org_id, desk_id, status, id desc);
create index resemblance_other on newsroom.resemblance (org_id, other_id);
