-- Credit of an article's source units where it was corrected by hand; otherwise it is computed from the text.
create table newsroom.credit (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  article_id uuid not null,
  desk_id uuid not null,
  status text not null,
  shares jsonb not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  fingerprint text not null,
  primary key (org_id, id),
  unique (org_id, article_id),
  foreign key (org_id, article_id) references newsroom.article (org_id, id)
);
