-- What was adopted, the rules by which it is scored, the ledger of points, and the statements made of it.
create schema scoring;

-- An adoption is an event of the past; one that is taken back stays, with its day and reason.
create table scoring.adoption (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  -- The desk in whose book it counts.
  desk_id uuid not null,
  status text not null check (status in ('standing', 'taken_back')),
  level text not null,
  channel text,
  form text not null,
  day date not null,
  taken_back_on date,
  -- The article, or the report where there is none: what adoptions of one text have in common.
  story uuid not null,
  article_id uuid,
  report_id uuid,
  issue_id uuid,
  title text not null,
  detail jsonb not null,
  primary key (org_id, id)
);
create index adoption_desk on scoring.adoption (org_id, desk_id, day);
create index adoption_story on scoring.adoption (org_id, story);
create index adoption_issue on scoring.adoption (org_id, issue_id) where issue_id is not null;

-- Who is credited, in the order of filing.
create table scoring.adoption_unit (
  org_id uuid not null,
  adoption_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  part text not null check (part in ('main', 'assist', 'equal')),
  extra jsonb,
  primary key (org_id, adoption_id, position),
  foreign key (org_id, adoption_id) references scoring.adoption (org_id, id)
);
create index adoption_unit_unit on scoring.adoption_unit (org_id, unit_id, adoption_id);

-- A desk's rules as the text they were written in; the dates say for which days they hold once they are in force.
create table scoring.rule_set (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null check (status in ('draft', 'in_force', 'withdrawn')),
  code text not null,
  edition text not null,
  title text not null,
  from_day date not null,
  to_day date not null,
  in_force_since timestamptz,
  source text not null,
  -- Channels, levels and forms with their titles, as the text declares them.
  titles jsonb not null,
  detail jsonb not null,
  primary key (org_id, id),
  check (to_day >= from_day)
);
create index rule_set_desk on scoring.rule_set (org_id, desk_id, status);

create table scoring.manual_points (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  unit_id uuid not null,
  status text not null check (status in ('standing', 'taken_back')),
  points numeric not null,
  day date not null,
  taken_back_on date,
  why text not null,
  evidence text not null,
  by_name text not null,
  words text,
  primary key (org_id, id)
);
create index manual_points_desk on scoring.manual_points (org_id, desk_id, day);
create index manual_points_unit on scoring.manual_points (org_id, unit_id, day);

-- One line a desk, locked while its ledger is brought up to date, so that the difference is taken from what is really there.
create table scoring.book (
  org_id uuid not null,
  desk_id uuid not null,
  -- Entries up to this day never change; later facts about them are adjusted in the days after it.
  locked_to date,
  -- The last day whose settlements (bases, quotas, rates) are booked for every unit.
  settled_to date,
  primary key (org_id, desk_id)
);

-- The stretches of days that were locked, one after the other, and whom the rules concerned then.
create table scoring.locked_stretch (
  org_id uuid not null,
  desk_id uuid not null,
  from_day date not null,
  to_day date not null,
  name text not null,
  units jsonb not null,
  primary key (org_id, desk_id, from_day),
  check (to_day >= from_day)
);

-- Only ever added to. What no longer holds is taken back by an entry that names it.
create table scoring.ledger_entry (
  org_id uuid not null,
  id uuid not null,
  desk_id uuid not null,
  unit_id uuid not null,
  day date not null,
  points numeric not null,
  -- A fact's id, or the name of the stretch of days that earned it.
  event text not null,
  article text,
  rule text not null,
  rule_set_id uuid not null,
  rule_set text not null,
  rule_set_version text not null,
  reason jsonb not null,
  steps jsonb not null,
  -- The entry that this one takes back.
  reverses uuid,
  -- The first day of the locked stretch whose points it adjusts.
  adjusts date,
  booked_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, reverses) references scoring.ledger_entry (org_id, id)
);
create unique index ledger_entry_reverses on scoring.ledger_entry (org_id, reverses) where reverses is not null;
create index ledger_entry_desk on scoring.ledger_entry (org_id, desk_id, day);
create index ledger_entry_unit on scoring.ledger_entry (org_id, unit_id, day);
create trigger ledger_entry_append_only before update or delete on scoring.ledger_entry
  for each row execute function platform.refuse_change();
create trigger ledger_entry_no_truncate before truncate on scoring.ledger_entry
  for each statement execute function platform.refuse_change();

create table scoring.statement (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null check (status in ('locked', 'drawn_up', 'checked', 'signed_off', 'released')),
  period text not null,
  from_day date not null,
  to_day date not null,
  title text not null,
  changed_at timestamptz not null,
  -- Figures as they were at the lock, words, objections, sign-off.
  detail jsonb not null,
  primary key (org_id, id),
  unique (org_id, desk_id, period)
);
create index statement_desk on scoring.statement (org_id, desk_id, id desc);
