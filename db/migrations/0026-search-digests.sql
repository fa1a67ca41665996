-- Whether its owner wants what came in summed up every morning, every Monday, or not at all.
alter table overview.saved_search add column digest text not null default 'none';

-- What came in under a saved search from `since` to `until`, as it was counted then; the hits themselves are looked up when read.
create table overview.search_digest (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  person_id uuid not null,
  saved_search_id uuid not null,
  name text not null,
  query text not null,
  cadence text not null,
  -- The morning on which it was due.
  day date not null,
  since timestamptz not null,
  until timestamptz not null,
  total integer not null,
  drawn_up_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, saved_search_id, day)
);
create index search_digest_person on overview.search_digest (org_id, person_id, id desc);
