-- Everything that happens is an event. Rows are only ever added; each carries the hash of the one before it in its organisation.
create table platform.event (
  org_id uuid not null,
  thing_id uuid not null,
  version integer not null check (version > 0),
  thing text not null,
  id uuid not null,
  seq bigint not null check (seq > 0),
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  on_behalf_of jsonb,
  origin text not null,
  previous_hash text not null,
  hash text not null,
  primary key (org_id, thing_id, version)
);
create unique index event_seq on platform.event (org_id, seq);
create index event_type on platform.event (org_id, type, seq);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete on platform.event
  for each row execute function platform.refuse_change();
create trigger event_no_truncate before truncate on platform.event
  for each statement execute function platform.refuse_change();

-- The newest link of each organisation's chain; locked last in a transaction, so it is held for one insert and the commit.
create table platform.event_chain (
  org_id uuid primary key,
  seq bigint not null,
  hash text not null
);

create table platform.idempotency_key (
  org_id uuid not null,
  actor_id uuid not null,
  key text not null,
  request_hash text not null,
  result jsonb,
  at timestamptz not null,
  primary key (org_id, actor_id, key)
);
