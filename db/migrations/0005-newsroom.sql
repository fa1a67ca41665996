-- What editors make for print: articles, their rounds, and where each round came from.
create schema newsroom;

create table newsroom.article (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  form text not null,
  title text not null,
  body jsonb not null,
  characters integer not null,
  fingerprint text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  author_id uuid not null,
  author_name text not null,
  issue_id uuid,
  check_mark jsonb,
  sign_off_mark jsonb,
  questions jsonb not null,
  words text,
  primary key (org_id, id)
);
create index article_desk on newsroom.article (org_id, desk_id, status, id desc);

create table newsroom.round (
  org_id uuid not null,
  article_id uuid not null,
  number integer not null,
  author_id uuid not null,
  author_name text not null,
  reason text not null,
  at timestamptz not null,
  title text not null,
  body jsonb not null,
  form text not null,
  fingerprint text not null,
  primary key (org_id, article_id, number),
  foreign key (org_id, article_id) references newsroom.article (org_id, id)
);

create table newsroom.source_link (
  org_id uuid not null,
  article_id uuid not null,
  round_number integer not null,
  position integer not null,
  kind text not null,
  source_id uuid not null,
  use text not null,
  unit_id uuid,
  primary key (org_id, article_id, round_number, position),
  foreign key (org_id, article_id, round_number) references newsroom.round (org_id, article_id, number)
);
create index source_link_source on newsroom.source_link (org_id, source_id);
