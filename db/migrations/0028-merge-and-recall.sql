-- Articles merge and part again; a correction of a printed article waits for its second person.
alter table newsroom.article add column merges jsonb not null default '[]';
alter table newsroom.article add column merged_into uuid;
alter table newsroom.article add column correction jsonb;
create index article_correction on newsroom.article (org_id, desk_id) where correction is not null;

-- Reports by the articles that they went into, also while they count as untrue.
create index report_articles on intake.report
  using gin (coalesce(situation->'articles', situation->'before'->'articles'))
  where status in ('taken_up', 'retracted');

-- A source that was put right or proved untrue, and every place that used it: each is dealt with by somebody.
create table newsroom.recall (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  source_kind text not null,
  source_id uuid not null,
  source_title text not null,
  cause text not null,
  words text not null,
  status text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  primary key (org_id, id)
);
create index recall_desk on newsroom.recall (org_id, desk_id, status, id desc);
create index recall_source on newsroom.recall (org_id, source_id);

create table newsroom.recall_place (
  org_id uuid not null,
  recall_id uuid not null,
  position integer not null,
  kind text not null,
  place_id uuid not null,
  title text not null,
  fingerprint text,
  -- What stands there, beside what stood in the source.
  sentences jsonb not null,
  status text not null,
  outcome jsonb,
  primary key (org_id, recall_id, position),
  unique (org_id, recall_id, place_id),
  foreign key (org_id, recall_id) references newsroom.recall (org_id, id)
);
create index recall_place_place on newsroom.recall_place (org_id, place_id, status);
