-- Who is at work on a record, until it ends by itself by the clock of this database; and what was typed and not yet sent.
create table platform.claim (
  org_id uuid not null,
  thing text not null,
  thing_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  -- One window of a browser; none where script is off.
  tab text,
  since timestamptz not null,
  touched_at timestamptz not null,
  idle_minutes integer not null,
  -- Whoever asked the holder to hand over.
  asked_by text,
  primary key (org_id, thing, thing_id)
);
create index claim_by_person on platform.claim (org_id, person_id);

create table platform.draft (
  org_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  -- The form it was typed into, by the name the form gives itself.
  form text not null,
  tab text,
  -- The version of the record that its writer saw.
  seen_version integer,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (org_id, person_id, id)
);
create index draft_by_form on platform.draft (org_id, person_id, form, saved_at);
