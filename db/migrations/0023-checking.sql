-- A desk's own list of how things are called: write this, not that, and why.
create table newsroom.term (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  written text not null,
  -- What is not written: an array of texts.
  wrong jsonb not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (org_id, id)
);
create index term_desk on newsroom.term (org_id, desk_id, id desc);

-- A hint that somebody set aside for one passage of one article: it is not shown there again.
create table newsroom.exception (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  article_id uuid not null,
  desk_id uuid not null,
  status text not null,
  rule text not null,
  -- The words themselves, and what stands directly before and behind them.
  quote text not null,
  before text not null,
  behind text not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, article_id) references newsroom.article (org_id, id)
);
create index exception_article on newsroom.exception (org_id, article_id);
