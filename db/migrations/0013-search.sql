-- What the search reads: one row for each report, article and issue, made from them in their own transaction, to be made anew at will.
create table overview.search_entry (
  org_id uuid not null,
  thing_id uuid not null,
  thing text not null,
  -- The reporting unit of a report; of an article and an issue the unit that runs the desk.
  unit_id uuid not null,
  desk_id uuid not null,
  status text not null,
  genre text,
  at timestamptz not null,
  -- Title, line end, text: in the normal form of platform/text-index.
  text text not null,
  -- Each pair of neighbouring characters of the text.
  g integer[] not null,
  primary key (org_id, thing_id)
) with (fillfactor = 90);
-- Rare pairs must look rare to the planner, or it walks the whole list by date.
alter table overview.search_entry alter column g set statistics 1000;
-- A saving adds its pairs to a short list, which every search reads too: half a megabyte of it at most.
create index search_entry_g on overview.search_entry using gin (g) with (fastupdate = on, gin_pending_list_limit = 512);
create index search_entry_at on overview.search_entry (org_id, at desc, thing_id desc);

-- A search that a person looks at again and again. What came in after seen_at is new to them.
create table overview.saved_search (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  -- The conditions as they stand in the address.
  query text not null,
  seen_at timestamptz not null,
  primary key (org_id, id)
);
create index saved_search_person on overview.saved_search (org_id, person_id, id);
