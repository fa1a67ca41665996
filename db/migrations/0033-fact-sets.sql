-- Facts that a desk brought from outside to be scored before it moves in: never part of its ledger.
create table scoring.fact_set (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null check (status in ('kept', 'removed')),
  name text not null,
  -- JSON lines, kept under their SHA-256.
  file text not null,
  detail jsonb not null,
  primary key (org_id, id)
);
create index fact_set_desk on scoring.fact_set (org_id, desk_id, id desc);
