-- What was made public elsewhere about work like ours, collected by a desk with its source, address and date.
create table intake.outside_item (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  title text not null,
  body jsonb not null,
  characters integer not null,
  source text not null,
  address text not null,
  day date not null,
  note text not null,
  collected_at timestamptz not null,
  changed_at timestamptz not null,
  collector_id uuid not null,
  collector_name text not null,
  -- The articles it was taken up into, and why it was set aside.
  situation jsonb not null,
  -- Title, source, note and text in the normal form of platform/text-index, and its pairs of neighbouring characters.
  text text not null,
  g integer[] not null,
  primary key (org_id, id)
);
create index outside_item_desk on intake.outside_item (org_id, desk_id, status, id desc);
create index outside_item_g on intake.outside_item using gin (g);

-- Held reports, cases, quotations and figures that articles may cite, each with where it comes from.
create table newsroom.stock_piece (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  kind text not null,
  status text not null,
  title text not null,
  body jsonb not null,
  characters integer not null,
  topics text[] not null,
  -- Of a quotation: who, by office or trade, never a private person's name.
  speaker text not null,
  -- Of a figure: the day up to which it holds.
  as_of date,
  unit_id uuid,
  -- Kind and id of the record, or words for what lies elsewhere.
  source jsonb not null,
  source_id uuid,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  added_by_id uuid not null,
  added_by_name text not null,
  revisions jsonb not null,
  words text,
  text text not null,
  g integer[] not null,
  primary key (org_id, id)
);
create index stock_piece_desk on newsroom.stock_piece (org_id, desk_id, status, id desc);
create index stock_piece_source on newsroom.stock_piece (org_id, source_id);
create index stock_piece_topics on newsroom.stock_piece using gin (topics);
create index stock_piece_g on newsroom.stock_piece using gin (g);
