-- Who there is: units as a dated tree, the desks some of them run, people with their appointments, and the keys to the door.
-- An organisation is small and read everywhere, so org, unit and account are reference tables when the data is spread.
create schema if not exists directory;

create table directory.org (
  id uuid primary key,
  name text not null
);

create table directory.unit (
  org_id uuid not null references directory.org (id),
  id uuid not null,
  parent_id uuid,
  -- From the root to the unit itself; follows from the parents and is kept for the question "below which unit".
  lineage uuid[] not null,
  kind text not null check (kind in ('province', 'city', 'county', 'township', 'department', 'section', 'enterprise')),
  name text not null,
  short_name text not null,
  pinyin text not null,
  initials text not null,
  sort_order integer not null,
  opened_on date not null,
  closed_on date,
  merged_into uuid,
  version integer not null check (version > 0),
  primary key (org_id, id),
  foreign key (org_id, parent_id) references directory.unit (org_id, id),
  foreign key (org_id, merged_into) references directory.unit (org_id, id),
  check (closed_on >= opened_on),
  check (merged_into is null or closed_on is not null)
);
create unique index unit_root on directory.unit (org_id) where parent_id is null;
create index unit_parent on directory.unit (org_id, parent_id);
create index unit_lineage on directory.unit using gin (lineage);

-- What a unit was called, and from which day.
create table directory.unit_name (
  org_id uuid not null,
  unit_id uuid not null,
  from_day date not null,
  name text not null,
  short_name text not null,
  primary key (org_id, unit_id, from_day),
  foreign key (org_id, unit_id) references directory.unit (org_id, id)
);

-- The editorial side of a unit; known by the unit that runs it.
create table directory.desk (
  org_id uuid not null,
  unit_id uuid not null,
  name text not null,
  founded_on date not null,
  closed_on date,
  primary key (org_id, unit_id),
  foreign key (org_id, unit_id) references directory.unit (org_id, id),
  check (closed_on >= founded_on)
);

-- A unit that files straight to a desk, for a term; without an end until it is lifted.
create table directory.contact_point (
  org_id uuid not null,
  unit_id uuid not null,
  desk_id uuid not null,
  position integer not null,
  from_day date not null,
  to_day date,
  primary key (org_id, unit_id, desk_id),
  foreign key (org_id, unit_id) references directory.unit (org_id, id),
  foreign key (org_id, desk_id) references directory.desk (org_id, unit_id),
  check (to_day >= from_day)
);
create index contact_point_desk on directory.contact_point (org_id, desk_id);

create table directory.person (
  org_id uuid not null references directory.org (id),
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  post text not null,
  pinyin text not null,
  initials text not null,
  user_name text not null,
  status text not null check (status in ('enabled', 'disabled')),
  disabled_why text,
  version integer not null check (version > 0),
  primary key (org_id, id),
  foreign key (org_id, unit_id) references directory.unit (org_id, id)
);
create index person_unit on directory.person (org_id, unit_id, id);
create unique index person_user_name on directory.person (org_id, user_name);

create table directory.appointment (
  org_id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  since date not null,
  position integer not null,
  primary key (org_id, person_id, role, unit_id),
  foreign key (org_id, person_id) references directory.person (org_id, id),
  foreign key (org_id, unit_id) references directory.unit (org_id, id)
);
create index appointment_unit on directory.appointment (org_id, unit_id, role);

-- Who stands in for an absent person, in which appointment, from which day to which.
create table directory.delegation (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  to_person_id uuid not null,
  position integer not null,
  from_day date not null,
  to_day date not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references directory.person (org_id, id),
  foreign key (org_id, to_person_id) references directory.person (org_id, id),
  check (to_day >= from_day)
);
create index delegation_person on directory.delegation (org_id, person_id);
create index delegation_to on directory.delegation (org_id, to_person_id);

-- The key to the door. The user name is unique in the installation, for it is all that a person types.
create table platform.account (
  org_id uuid not null,
  person_id uuid not null,
  user_name text not null,
  enabled boolean not null,
  password_hash text,
  password_set_at timestamptz,
  primary key (org_id, person_id)
);
create unique index account_user_name on platform.account (user_name);

-- Only the SHA-256 of a token is kept.
create table platform.session (
  org_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (org_id, token_hash)
);
create index session_token on platform.session (token_hash);
create index session_person on platform.session (org_id, person_id);

create table platform.api_token (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (org_id, id)
);
create index api_token_hash on platform.api_token (token_hash);
create index api_token_person on platform.api_token (org_id, person_id, id);

-- Wrong passwords in a row, by the SHA-256 of the name that was typed, whether or not somebody bears it.
create table platform.sign_in_guard (
  name_hash text primary key,
  tries integer not null,
  last_try_at timestamptz not null,
  locked_until timestamptz
);

-- Security record: failures and lock-outs only; who signed in and when is nobody's statistic.
create table platform.sign_in_failure (
  name_hash text not null,
  at timestamptz not null,
  id uuid not null,
  org_id uuid,
  person_id uuid,
  address text not null,
  reason text not null check (reason in ('wrong_password', 'unknown_user', 'locked', 'disabled', 'address_limit')),
  primary key (name_hash, at, id)
);
create index sign_in_failure_address on platform.sign_in_failure (address, at);
create index sign_in_failure_person on platform.sign_in_failure (org_id, person_id, at);
