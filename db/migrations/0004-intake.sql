-- What units file to a desk. The current row is derived from the record's events; filings are the texts that never change.
create schema intake;

create table intake.report (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  unit_id uuid not null,
  desk_id uuid not null,
  status text not null,
  genre text not null,
  title text not null,
  body jsonb not null,
  characters integer not null,
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  filed_at timestamptz,
  register_year integer,
  register_number integer,
  deadline date,
  -- What belongs to one status only (reason, words, original, articles), and the decision on personal data.
  situation jsonb not null,
  personal_data jsonb,
  primary key (org_id, id),
  unique (org_id, desk_id, register_year, register_number)
);
create index report_unit on intake.report (org_id, unit_id, id desc);
create index report_desk on intake.report (org_id, desk_id, status, filed_at desc, id desc);

create table intake.report_filing (
  org_id uuid not null,
  report_id uuid not null,
  number integer not null,
  title text not null,
  body jsonb not null,
  genre text not null,
  fingerprint text not null,
  at timestamptz not null,
  approver_id uuid not null,
  approver_name text not null,
  primary key (org_id, report_id, number),
  foreign key (org_id, report_id) references intake.report (org_id, id)
);

-- The desk's running number of registered reports, one line a year.
create table intake.register (
  org_id uuid not null,
  desk_id uuid not null,
  year integer not null,
  last_number integer not null,
  primary key (org_id, desk_id, year)
);

-- Files as they were handed in, kept with the report; their bytes are in the file store under the SHA-256.
create table intake.attachment (
  org_id uuid not null,
  report_id uuid not null,
  sha256 text not null,
  name text not null,
  size integer not null,
  content_type text not null,
  at timestamptz not null,
  primary key (org_id, report_id, sha256),
  foreign key (org_id, report_id) references intake.report (org_id, id)
);

-- A file that was read into a form and waits for the report to be saved; only the person who handed it in can attach it.
create table intake.upload (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  sha256 text not null,
  name text not null,
  size integer not null,
  content_type text not null,
  at timestamptz not null,
  primary key (org_id, id)
);
