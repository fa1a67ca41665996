-- Bulletins, their issues and the numbers that issues take when they are signed.
create schema press;

create table press.bulletin (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  name text not null,
  settings jsonb not null,
  primary key (org_id, id)
);

create table press.issue (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  bulletin_id uuid not null,
  desk_id uuid not null,
  series text not null,
  status text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  year integer,
  number integer,
  total integer,
  day date,
  released_at timestamptz,
  -- Everything else of the state: sheet, sign-off, voided numbers, corrections, recall.
  detail jsonb not null,
  primary key (org_id, id),
  foreign key (org_id, bulletin_id) references press.bulletin (org_id, id),
  unique (org_id, bulletin_id, series, year, number)
);
create index issue_desk on press.issue (org_id, desk_id, status, id desc);
create index issue_released on press.issue (org_id, released_at desc, id desc) where released_at is not null;

create table press.issue_entry (
  org_id uuid not null,
  issue_id uuid not null,
  position integer not null,
  article_id uuid not null,
  note text not null,
  primary key (org_id, issue_id, position),
  foreign key (org_id, issue_id) references press.issue (org_id, id)
);
create index issue_entry_article on press.issue_entry (org_id, article_id);

-- The last number of a series in a year, and (year 0) of all years together. Locked by the signing that takes the next one.
create table press.number_sequence (
  org_id uuid not null,
  bulletin_id uuid not null,
  series text not null,
  year integer not null,
  last_number integer not null,
  primary key (org_id, bulletin_id, series, year)
);

-- Every number ever taken; a voided one keeps its reason and is not given again.
create table press.issue_number (
  org_id uuid not null,
  bulletin_id uuid not null,
  series text not null,
  year integer not null,
  number integer not null,
  total integer not null,
  issue_id uuid not null,
  taken_at timestamptz not null,
  void_reason text,
  primary key (org_id, bulletin_id, series, year, number)
);

-- The released PDF of an issue; its bytes are in the file store.
create table press.print (
  org_id uuid not null,
  issue_id uuid not null,
  fingerprint text not null,
  sha256 text not null,
  pages integer not null,
  at timestamptz not null,
  primary key (org_id, issue_id, fingerprint)
);
