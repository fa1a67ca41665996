-- How many hints wait in the text of an article that is being written, so that lists can say so and ask for it.
create table newsroom.hint_count (
  org_id uuid not null,
  article_id uuid not null,
  open integer not null check (open >= 0),
  -- Of these, what cannot be right as it stands.
  wrong integer not null check (wrong between 0 and open),
  primary key (org_id, article_id),
  foreign key (org_id, article_id) references newsroom.article (org_id, id)
);
