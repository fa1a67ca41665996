-- What the desk remarks on a passage of a report or an article: never printed, no part of its fingerprint.
create table newsroom.comment (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  -- report or article, and which.
  subject text not null,
  subject_id uuid not null,
  desk_id uuid not null,
  status text not null,
  quote text not null,
  before_quote text not null,
  after_quote text not null,
  remarks jsonb not null,
  author_id uuid not null,
  made_at timestamptz not null,
  primary key (org_id, id)
);
create index comment_by_subject on newsroom.comment (org_id, subject, subject_id, made_at);
