-- The version of an article that a person saw last, and the one they saw before that text. No time is kept.
create table newsroom.last_look (
  org_id uuid not null,
  article_id uuid not null,
  person_id uuid not null,
  seen_version integer not null,
  seen_round integer not null,
  before_version integer,
  before_round integer,
  primary key (org_id, article_id, person_id),
  foreign key (org_id, article_id) references newsroom.article (org_id, id)
);
