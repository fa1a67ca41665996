-- Made from the migrations; do not edit. UPDATE_SCHEMA=1 npx vitest run tests/architecture/schema.test.ts

create schema directory;
create schema intake;
create schema newsroom;
create schema overview;
create schema platform;
create schema press;
create schema scoring;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'events are never changed or removed' using errcode = 'restrict_violation';
end $function$;

create table directory.appointment (
  org_id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  since date not null,
  "position" integer not null
);
create table directory.contact_point (
  org_id uuid not null,
  unit_id uuid not null,
  desk_id uuid not null,
  "position" integer not null,
  from_day date not null,
  to_day date
);
create table directory.delegation (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  to_person_id uuid not null,
  "position" integer not null,
  from_day date not null,
  to_day date not null
);
create table directory.desk (
  org_id uuid not null,
  unit_id uuid not null,
  name text not null,
  founded_on date not null,
  closed_on date,
  claim_minutes smallint
);
create table directory.org (
  id uuid not null,
  name text not null
);
create table directory.person (
  org_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  post text not null,
  pinyin text not null,
  initials text not null,
  user_name text not null,
  status text not null,
  disabled_why text,
  version integer not null
);
create table directory.unit (
  org_id uuid not null,
  id uuid not null,
  parent_id uuid,
  lineage uuid[] not null,
  kind text not null,
  name text not null,
  short_name text not null,
  pinyin text not null,
  initials text not null,
  sort_order integer not null,
  opened_on date not null,
  closed_on date,
  merged_into uuid,
  version integer not null
);
create table directory.unit_name (
  org_id uuid not null,
  unit_id uuid not null,
  from_day date not null,
  name text not null,
  short_name text not null
);
create table intake.attachment (
  org_id uuid not null,
  report_id uuid not null,
  sha256 text not null,
  name text not null,
  size integer not null,
  content_type text not null,
  at timestamp with time zone not null
);
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
  collected_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  collector_id uuid not null,
  collector_name text not null,
  situation jsonb not null,
  text text not null,
  g integer[] not null
);
create table intake.register (
  org_id uuid not null,
  desk_id uuid not null,
  year integer not null,
  last_number integer not null
);
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
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  filed_at timestamp with time zone,
  register_year integer,
  register_number integer,
  deadline date,
  situation jsonb not null,
  personal_data jsonb
);
create table intake.report_filing (
  org_id uuid not null,
  report_id uuid not null,
  number integer not null,
  title text not null,
  body jsonb not null,
  genre text not null,
  fingerprint text not null,
  at timestamp with time zone not null,
  approver_id uuid not null,
  approver_name text not null,
  correction text
);
create table intake.upload (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  sha256 text not null,
  name text not null,
  size integer not null,
  content_type text not null,
  at timestamp with time zone not null
);
create table newsroom.article (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  form text not null,
  title text not null,
  body jsonb not null,
  characters integer not null,
  fingerprint text not null,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  author_id uuid not null,
  author_name text not null,
  issue_id uuid,
  check_mark jsonb,
  sign_off_mark jsonb,
  questions jsonb not null,
  words text,
  merges jsonb not null default '[]'::jsonb,
  merged_into uuid,
  correction jsonb
);
create table newsroom.comment (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  subject text not null,
  subject_id uuid not null,
  desk_id uuid not null,
  status text not null,
  quote text not null,
  before_quote text not null,
  after_quote text not null,
  remarks jsonb not null,
  author_id uuid not null,
  made_at timestamp with time zone not null
);
create table newsroom.credit (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  article_id uuid not null,
  desk_id uuid not null,
  status text not null,
  shares jsonb not null,
  reason text not null,
  by_name text not null,
  at timestamp with time zone not null,
  fingerprint text not null
);
create table newsroom.exception (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  article_id uuid not null,
  desk_id uuid not null,
  status text not null,
  rule text not null,
  quote text not null,
  before text not null,
  behind text not null,
  reason text not null,
  by_name text not null,
  at timestamp with time zone not null
);
create table newsroom.grade (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  report_id uuid not null,
  desk_id uuid not null,
  status text not null,
  reliability text not null,
  credibility smallint not null,
  reason text not null,
  by_name text not null,
  at timestamp with time zone not null
);
create table newsroom.hint_count (
  org_id uuid not null,
  article_id uuid not null,
  open integer not null,
  wrong integer not null
);
create table newsroom.last_look (
  org_id uuid not null,
  article_id uuid not null,
  person_id uuid not null,
  seen_version integer not null,
  seen_round integer not null,
  before_version integer,
  before_round integer
);
create table newsroom.recall (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  source_kind text not null,
  source_id uuid not null,
  source_title text not null,
  cause text not null,
  words text not null,
  status text not null,
  opened_at timestamp with time zone not null,
  opened_by text not null
);
create table newsroom.recall_place (
  org_id uuid not null,
  recall_id uuid not null,
  "position" integer not null,
  kind text not null,
  place_id uuid not null,
  title text not null,
  fingerprint text,
  sentences jsonb not null,
  status text not null,
  outcome jsonb
);
create table newsroom.resemblance (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  report_id uuid,
  other_kind text not null,
  other_id uuid not null,
  desk_id uuid not null,
  status text not null,
  of_report real not null,
  of_other real not null,
  found_at timestamp with time zone not null,
  decision jsonb,
  article_id uuid
);
create table newsroom.round (
  org_id uuid not null,
  article_id uuid not null,
  number integer not null,
  author_id uuid not null,
  author_name text not null,
  reason text not null,
  at timestamp with time zone not null,
  title text not null,
  body jsonb not null,
  form text not null,
  fingerprint text not null,
  copied jsonb not null default '[]'::jsonb
);
create table newsroom.source_link (
  org_id uuid not null,
  article_id uuid not null,
  round_number integer not null,
  "position" integer not null,
  kind text not null,
  source_id uuid not null,
  use text not null,
  unit_id uuid
);
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
  speaker text not null,
  as_of date,
  unit_id uuid,
  source jsonb not null,
  source_id uuid,
  added_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  added_by_id uuid not null,
  added_by_name text not null,
  revisions jsonb not null,
  words text,
  text text not null,
  g integer[] not null
);
create table newsroom.term (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  written text not null,
  wrong jsonb not null,
  reason text not null,
  by_name text not null,
  at timestamp with time zone not null
);
create table newsroom.text_sketch (
  org_id uuid not null,
  thing_id uuid not null,
  thing text not null,
  desk_id uuid not null,
  sketch integer[] not null,
  in_hand boolean not null default false
);
create table overview.notice (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  kind text not null,
  title text not null,
  words text not null,
  href text not null,
  needs_me boolean not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone
);
create table overview.saved_search (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  seen_at timestamp with time zone not null,
  digest text not null default 'none'::text
);
create table overview.search_digest (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  person_id uuid not null,
  saved_search_id uuid not null,
  name text not null,
  query text not null,
  cadence text not null,
  day date not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  total integer not null,
  drawn_up_at timestamp with time zone not null
);
create table overview.search_entry (
  org_id uuid not null,
  thing_id uuid not null,
  thing text not null,
  unit_id uuid not null,
  desk_id uuid not null,
  status text not null,
  genre text,
  at timestamp with time zone not null,
  text text not null,
  g integer[] not null
);
create table platform.account (
  org_id uuid not null,
  person_id uuid not null,
  user_name text not null,
  enabled boolean not null,
  password_hash text,
  password_set_at timestamp with time zone
);
create table platform.api_token (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create table platform.claim (
  org_id uuid not null,
  thing text not null,
  thing_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  tab text,
  since timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  idle_minutes integer not null,
  asked_by text
);
create table platform.demo (
  org_id uuid not null,
  loaded_at timestamp with time zone not null
);
create table platform.draft (
  org_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  form text not null,
  tab text,
  seen_version integer,
  fields jsonb not null,
  saved_at timestamp with time zone not null
);
create table platform.event (
  org_id uuid not null,
  thing_id uuid not null,
  version integer not null,
  thing text not null,
  id uuid not null,
  seq bigint not null,
  type text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  on_behalf_of jsonb,
  origin text not null,
  previous_hash text not null,
  hash text not null
);
create table platform.event_chain (
  org_id uuid not null,
  seq bigint not null,
  hash text not null
);
create table platform.idempotency_key (
  org_id uuid not null,
  actor_id uuid not null,
  key text not null,
  request_hash text not null,
  result jsonb,
  at timestamp with time zone not null
);
create table platform.job_run (
  org_id uuid not null,
  job text not null,
  day date not null,
  done_at timestamp with time zone not null
);
create table platform.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null
);
create table platform.session (
  org_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null
);
create table platform.sign_in_failure (
  name_hash text not null,
  at timestamp with time zone not null,
  id uuid not null,
  org_id uuid,
  person_id uuid,
  address text not null,
  reason text not null
);
create table platform.sign_in_guard (
  name_hash text not null,
  tries integer not null,
  last_try_at timestamp with time zone not null,
  locked_until timestamp with time zone
);
create table press.bulletin (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  name text not null,
  settings jsonb not null
);
create table press.issue (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  bulletin_id uuid not null,
  desk_id uuid not null,
  series text not null,
  status text not null,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  year integer,
  number integer,
  total integer,
  day date,
  released_at timestamp with time zone,
  detail jsonb not null
);
create table press.issue_entry (
  org_id uuid not null,
  issue_id uuid not null,
  "position" integer not null,
  article_id uuid not null,
  note text not null
);
create table press.issue_number (
  org_id uuid not null,
  bulletin_id uuid not null,
  series text not null,
  year integer not null,
  number integer not null,
  total integer not null,
  issue_id uuid not null,
  taken_at timestamp with time zone not null,
  void_reason text,
  voided_at timestamp with time zone,
  voided_by text
);
create table press.number_sequence (
  org_id uuid not null,
  bulletin_id uuid not null,
  series text not null,
  year integer not null,
  last_number integer not null
);
create table press.print (
  org_id uuid not null,
  issue_id uuid not null,
  fingerprint text not null,
  sha256 text not null,
  pages integer not null,
  at timestamp with time zone not null
);
create table scoring.adoption (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  level text not null,
  channel text,
  form text not null,
  day date not null,
  taken_back_on date,
  story uuid not null,
  article_id uuid,
  report_id uuid,
  issue_id uuid,
  title text not null,
  detail jsonb not null
);
create table scoring.adoption_unit (
  org_id uuid not null,
  adoption_id uuid not null,
  "position" integer not null,
  unit_id uuid not null,
  part text not null,
  extra jsonb
);
create table scoring.book (
  org_id uuid not null,
  desk_id uuid not null,
  locked_to date,
  settled_to date
);
create table scoring.fact_set (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  name text not null,
  file text not null,
  detail jsonb not null
);
create table scoring.ledger_entry (
  org_id uuid not null,
  id uuid not null,
  desk_id uuid not null,
  unit_id uuid not null,
  day date not null,
  points numeric not null,
  event text not null,
  article text,
  rule text not null,
  rule_set_id uuid not null,
  rule_set text not null,
  rule_set_version text not null,
  reason jsonb not null,
  steps jsonb not null,
  reverses uuid,
  adjusts date,
  booked_at timestamp with time zone not null,
  ledger text not null,
  author text
);
create table scoring.locked_stretch (
  org_id uuid not null,
  desk_id uuid not null,
  from_day date not null,
  to_day date not null,
  name text not null,
  units jsonb not null,
  ledgers text[] not null
);
create table scoring.manual_points (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  unit_id uuid not null,
  status text not null,
  points numeric,
  day date not null,
  taken_back_on date,
  why text not null,
  evidence text not null,
  by_name text not null,
  words text,
  kind text,
  level text,
  amounts jsonb
);
create table scoring.rule_set (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  code text not null,
  edition text not null,
  title text not null,
  from_day date not null,
  to_day date not null,
  in_force_since timestamp with time zone,
  source text not null,
  titles jsonb not null,
  detail jsonb not null
);
create table scoring.statement (
  org_id uuid not null,
  id uuid not null,
  version integer not null,
  desk_id uuid not null,
  status text not null,
  period text not null,
  from_day date not null,
  to_day date not null,
  title text not null,
  changed_at timestamp with time zone not null,
  detail jsonb not null
);

alter table directory.appointment add constraint appointment_pkey PRIMARY KEY (org_id, person_id, role, unit_id);
alter table directory.contact_point add constraint contact_point_check CHECK ((to_day >= from_day));
alter table directory.contact_point add constraint contact_point_pkey PRIMARY KEY (org_id, unit_id, desk_id);
alter table directory.delegation add constraint delegation_check CHECK ((to_day >= from_day));
alter table directory.delegation add constraint delegation_pkey PRIMARY KEY (org_id, id);
alter table directory.desk add constraint desk_check CHECK ((closed_on >= founded_on));
alter table directory.desk add constraint desk_claim_minutes_check CHECK (((claim_minutes >= 1) AND (claim_minutes <= 480)));
alter table directory.desk add constraint desk_pkey PRIMARY KEY (org_id, unit_id);
alter table directory.org add constraint org_pkey PRIMARY KEY (id);
alter table directory.person add constraint person_status_check CHECK ((status = ANY (ARRAY['enabled'::text, 'disabled'::text])));
alter table directory.person add constraint person_version_check CHECK ((version > 0));
alter table directory.person add constraint person_pkey PRIMARY KEY (org_id, id);
alter table directory.unit add constraint unit_check CHECK ((closed_on >= opened_on));
alter table directory.unit add constraint unit_check1 CHECK (((merged_into IS NULL) OR (closed_on IS NOT NULL)));
alter table directory.unit add constraint unit_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'township'::text, 'department'::text, 'section'::text, 'enterprise'::text])));
alter table directory.unit add constraint unit_version_check CHECK ((version > 0));
alter table directory.unit add constraint unit_pkey PRIMARY KEY (org_id, id);
alter table directory.unit_name add constraint unit_name_pkey PRIMARY KEY (org_id, unit_id, from_day);
alter table intake.attachment add constraint attachment_pkey PRIMARY KEY (org_id, report_id, sha256);
alter table intake.outside_item add constraint outside_item_pkey PRIMARY KEY (org_id, id);
alter table intake.register add constraint register_pkey PRIMARY KEY (org_id, desk_id, year);
alter table intake.report add constraint report_pkey PRIMARY KEY (org_id, id);
alter table intake.report add constraint report_org_id_desk_id_register_year_register_number_key UNIQUE (org_id, desk_id, register_year, register_number);
alter table intake.report_filing add constraint report_filing_pkey PRIMARY KEY (org_id, report_id, number);
alter table intake.upload add constraint upload_pkey PRIMARY KEY (org_id, id);
alter table newsroom.article add constraint article_pkey PRIMARY KEY (org_id, id);
alter table newsroom.comment add constraint comment_pkey PRIMARY KEY (org_id, id);
alter table newsroom.credit add constraint credit_pkey PRIMARY KEY (org_id, id);
alter table newsroom.credit add constraint credit_org_id_article_id_key UNIQUE (org_id, article_id);
alter table newsroom.exception add constraint exception_pkey PRIMARY KEY (org_id, id);
alter table newsroom.grade add constraint grade_pkey PRIMARY KEY (org_id, id);
alter table newsroom.grade add constraint grade_org_id_report_id_key UNIQUE (org_id, report_id);
alter table newsroom.hint_count add constraint hint_count_check CHECK (((wrong >= 0) AND (wrong <= open)));
alter table newsroom.hint_count add constraint hint_count_open_check CHECK ((open >= 0));
alter table newsroom.hint_count add constraint hint_count_pkey PRIMARY KEY (org_id, article_id);
alter table newsroom.last_look add constraint last_look_pkey PRIMARY KEY (org_id, article_id, person_id);
alter table newsroom.recall add constraint recall_pkey PRIMARY KEY (org_id, id);
alter table newsroom.recall_place add constraint recall_place_pkey PRIMARY KEY (org_id, recall_id, "position");
alter table newsroom.recall_place add constraint recall_place_org_id_recall_id_place_id_key UNIQUE (org_id, recall_id, place_id);
alter table newsroom.resemblance add constraint resemblance_newer CHECK ((num_nonnulls(report_id, article_id) = 1));
alter table newsroom.resemblance add constraint resemblance_pkey PRIMARY KEY (org_id, id);
alter table newsroom.resemblance add constraint resemblance_org_id_article_id_other_id_key UNIQUE (org_id, article_id, other_id);
alter table newsroom.resemblance add constraint resemblance_org_id_report_id_other_id_key UNIQUE (org_id, report_id, other_id);
alter table newsroom.round add constraint round_pkey PRIMARY KEY (org_id, article_id, number);
alter table newsroom.source_link add constraint source_link_pkey PRIMARY KEY (org_id, article_id, round_number, "position");
alter table newsroom.stock_piece add constraint stock_piece_pkey PRIMARY KEY (org_id, id);
alter table newsroom.term add constraint term_pkey PRIMARY KEY (org_id, id);
alter table newsroom.text_sketch add constraint text_sketch_pkey PRIMARY KEY (org_id, thing_id);
alter table overview.notice add constraint notice_pkey PRIMARY KEY (org_id, id);
alter table overview.saved_search add constraint saved_search_pkey PRIMARY KEY (org_id, id);
alter table overview.search_digest add constraint search_digest_pkey PRIMARY KEY (org_id, id);
alter table overview.search_digest add constraint search_digest_org_id_saved_search_id_day_key UNIQUE (org_id, saved_search_id, day);
alter table overview.search_entry add constraint search_entry_pkey PRIMARY KEY (org_id, thing_id);
alter table platform.account add constraint account_pkey PRIMARY KEY (org_id, person_id);
alter table platform.api_token add constraint api_token_pkey PRIMARY KEY (org_id, id);
alter table platform.claim add constraint claim_pkey PRIMARY KEY (org_id, thing, thing_id);
alter table platform.demo add constraint demo_pkey PRIMARY KEY (org_id);
alter table platform.draft add constraint draft_pkey PRIMARY KEY (org_id, person_id, id);
alter table platform.event add constraint event_seq_check CHECK ((seq > 0));
alter table platform.event add constraint event_version_check CHECK ((version > 0));
alter table platform.event add constraint event_pkey PRIMARY KEY (org_id, thing_id, version);
alter table platform.event_chain add constraint event_chain_pkey PRIMARY KEY (org_id);
alter table platform.idempotency_key add constraint idempotency_key_pkey PRIMARY KEY (org_id, actor_id, key);
alter table platform.job_run add constraint job_run_pkey PRIMARY KEY (org_id, job, day);
alter table platform.migration add constraint migration_pkey PRIMARY KEY (name);
alter table platform.session add constraint session_pkey PRIMARY KEY (org_id, token_hash);
alter table platform.sign_in_failure add constraint sign_in_failure_reason_check CHECK ((reason = ANY (ARRAY['wrong_password'::text, 'unknown_user'::text, 'locked'::text, 'disabled'::text, 'address_limit'::text])));
alter table platform.sign_in_failure add constraint sign_in_failure_pkey PRIMARY KEY (name_hash, at, id);
alter table platform.sign_in_guard add constraint sign_in_guard_pkey PRIMARY KEY (name_hash);
alter table press.bulletin add constraint bulletin_pkey PRIMARY KEY (org_id, id);
alter table press.issue add constraint issue_pkey PRIMARY KEY (org_id, id);
alter table press.issue add constraint issue_org_id_bulletin_id_series_year_number_key UNIQUE (org_id, bulletin_id, series, year, number);
alter table press.issue_entry add constraint issue_entry_pkey PRIMARY KEY (org_id, issue_id, "position");
alter table press.issue_number add constraint issue_number_pkey PRIMARY KEY (org_id, bulletin_id, series, year, number);
alter table press.number_sequence add constraint number_sequence_pkey PRIMARY KEY (org_id, bulletin_id, series, year);
alter table press.print add constraint print_pkey PRIMARY KEY (org_id, issue_id, fingerprint);
alter table scoring.adoption add constraint adoption_status_check CHECK ((status = ANY (ARRAY['standing'::text, 'taken_back'::text])));
alter table scoring.adoption add constraint adoption_pkey PRIMARY KEY (org_id, id);
alter table scoring.adoption_unit add constraint adoption_unit_part_check CHECK ((part = ANY (ARRAY['main'::text, 'assist'::text, 'equal'::text])));
alter table scoring.adoption_unit add constraint adoption_unit_pkey PRIMARY KEY (org_id, adoption_id, "position");
alter table scoring.book add constraint book_pkey PRIMARY KEY (org_id, desk_id);
alter table scoring.fact_set add constraint fact_set_status_check CHECK ((status = ANY (ARRAY['kept'::text, 'removed'::text])));
alter table scoring.fact_set add constraint fact_set_pkey PRIMARY KEY (org_id, id);
alter table scoring.ledger_entry add constraint ledger_entry_check CHECK (((author IS NOT NULL) = (ledger = ANY (ARRAY['authors'::text, 'author_money'::text]))));
alter table scoring.ledger_entry add constraint ledger_entry_ledger_check CHECK ((ledger = ANY (ARRAY['points'::text, 'money'::text, 'assessment'::text, 'authors'::text, 'author_money'::text])));
alter table scoring.ledger_entry add constraint ledger_entry_pkey PRIMARY KEY (org_id, id);
alter table scoring.locked_stretch add constraint locked_stretch_check CHECK ((to_day >= from_day));
alter table scoring.locked_stretch add constraint locked_stretch_pkey PRIMARY KEY (org_id, desk_id, from_day);
alter table scoring.manual_points add constraint manual_points_kind_check CHECK ((kind ~ '^(lapse|deed)[.].'::text));
alter table scoring.manual_points add constraint manual_points_noted CHECK (((kind IS NOT NULL) OR (num_nonnulls(level, amounts) = 0)));
alter table scoring.manual_points add constraint manual_points_status_check CHECK ((status = ANY (ARRAY['standing'::text, 'taken_back'::text])));
alter table scoring.manual_points add constraint manual_points_worth CHECK ((num_nonnulls(points, kind) > 0));
alter table scoring.manual_points add constraint manual_points_pkey PRIMARY KEY (org_id, id);
alter table scoring.rule_set add constraint rule_set_check CHECK ((to_day >= from_day));
alter table scoring.rule_set add constraint rule_set_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_force'::text, 'withdrawn'::text])));
alter table scoring.rule_set add constraint rule_set_pkey PRIMARY KEY (org_id, id);
alter table scoring.statement add constraint statement_status_check CHECK ((status = ANY (ARRAY['locked'::text, 'drawn_up'::text, 'checked'::text, 'signed_off'::text, 'released'::text])));
alter table scoring.statement add constraint statement_pkey PRIMARY KEY (org_id, id);
alter table scoring.statement add constraint statement_org_id_desk_id_period_key UNIQUE (org_id, desk_id, period);

CREATE INDEX appointment_unit ON directory.appointment USING btree (org_id, unit_id, role);
CREATE INDEX contact_point_desk ON directory.contact_point USING btree (org_id, desk_id);
CREATE INDEX delegation_person ON directory.delegation USING btree (org_id, person_id);
CREATE INDEX delegation_to ON directory.delegation USING btree (org_id, to_person_id);
CREATE INDEX person_unit ON directory.person USING btree (org_id, unit_id, id);
CREATE UNIQUE INDEX person_user_name ON directory.person USING btree (org_id, user_name);
CREATE INDEX unit_lineage ON directory.unit USING gin (lineage);
CREATE INDEX unit_parent ON directory.unit USING btree (org_id, parent_id);
CREATE UNIQUE INDEX unit_root ON directory.unit USING btree (org_id) WHERE (parent_id IS NULL);
CREATE INDEX outside_item_desk ON intake.outside_item USING btree (org_id, desk_id, status, id DESC);
CREATE INDEX outside_item_g ON intake.outside_item USING gin (g);
CREATE INDEX report_articles ON intake.report USING gin (COALESCE((situation -> 'articles'::text), ((situation -> 'before'::text) -> 'articles'::text))) WHERE (status = ANY (ARRAY['taken_up'::text, 'retracted'::text]));
CREATE INDEX report_desk ON intake.report USING btree (org_id, desk_id, status, filed_at DESC, id DESC);
CREATE INDEX report_unit ON intake.report USING btree (org_id, unit_id, id DESC);
CREATE INDEX article_correction ON newsroom.article USING btree (org_id, desk_id) WHERE (correction IS NOT NULL);
CREATE INDEX article_desk ON newsroom.article USING btree (org_id, desk_id, status, id DESC);
CREATE INDEX comment_by_subject ON newsroom.comment USING btree (org_id, subject, subject_id, made_at);
CREATE INDEX exception_article ON newsroom.exception USING btree (org_id, article_id);
CREATE INDEX recall_desk ON newsroom.recall USING btree (org_id, desk_id, status, id DESC);
CREATE INDEX recall_place_place ON newsroom.recall_place USING btree (org_id, place_id, status);
CREATE INDEX recall_source ON newsroom.recall USING btree (org_id, source_id);
CREATE INDEX resemblance_desk ON newsroom.resemblance USING btree (org_id, desk_id, status, id DESC);
CREATE INDEX resemblance_other ON newsroom.resemblance USING btree (org_id, other_id);
CREATE INDEX source_link_source ON newsroom.source_link USING btree (org_id, source_id);
CREATE INDEX stock_piece_desk ON newsroom.stock_piece USING btree (org_id, desk_id, status, id DESC);
CREATE INDEX stock_piece_g ON newsroom.stock_piece USING gin (g);
CREATE INDEX stock_piece_source ON newsroom.stock_piece USING btree (org_id, source_id);
CREATE INDEX stock_piece_topics ON newsroom.stock_piece USING gin (topics);
CREATE INDEX term_desk ON newsroom.term USING btree (org_id, desk_id, id DESC);
CREATE INDEX text_sketch_sketch ON newsroom.text_sketch USING gin (sketch) WITH (fastupdate=off);
CREATE INDEX notice_person ON overview.notice USING btree (org_id, person_id, id DESC);
CREATE INDEX saved_search_person ON overview.saved_search USING btree (org_id, person_id, id);
CREATE INDEX search_digest_person ON overview.search_digest USING btree (org_id, person_id, id DESC);
CREATE INDEX search_entry_at ON overview.search_entry USING btree (org_id, at DESC, thing_id DESC);
CREATE INDEX search_entry_g ON overview.search_entry USING gin (g) WITH (fastupdate='on', gin_pending_list_limit='512');
CREATE UNIQUE INDEX account_user_name ON platform.account USING btree (user_name);
CREATE INDEX api_token_hash ON platform.api_token USING btree (token_hash);
CREATE INDEX api_token_person ON platform.api_token USING btree (org_id, person_id, id);
CREATE INDEX claim_by_person ON platform.claim USING btree (org_id, person_id);
CREATE INDEX draft_by_form ON platform.draft USING btree (org_id, person_id, form, saved_at);
CREATE UNIQUE INDEX event_seq ON platform.event USING btree (org_id, seq);
CREATE INDEX event_type ON platform.event USING btree (org_id, type, seq);
CREATE INDEX session_person ON platform.session USING btree (org_id, person_id);
CREATE INDEX session_token ON platform.session USING btree (token_hash);
CREATE INDEX sign_in_failure_address ON platform.sign_in_failure USING btree (address, at);
CREATE INDEX sign_in_failure_person ON platform.sign_in_failure USING btree (org_id, person_id, at);
CREATE INDEX issue_desk ON press.issue USING btree (org_id, desk_id, status, id DESC);
CREATE INDEX issue_entry_article ON press.issue_entry USING btree (org_id, article_id);
CREATE INDEX issue_released ON press.issue USING btree (org_id, released_at DESC, id DESC) WHERE (released_at IS NOT NULL);
CREATE INDEX adoption_desk ON scoring.adoption USING btree (org_id, desk_id, day);
CREATE INDEX adoption_issue ON scoring.adoption USING btree (org_id, issue_id) WHERE (issue_id IS NOT NULL);
CREATE INDEX adoption_story ON scoring.adoption USING btree (org_id, story);
CREATE INDEX adoption_unit_unit ON scoring.adoption_unit USING btree (org_id, unit_id, adoption_id);
CREATE INDEX fact_set_desk ON scoring.fact_set USING btree (org_id, desk_id, id DESC);
CREATE INDEX ledger_entry_desk ON scoring.ledger_entry USING btree (org_id, desk_id, day);
CREATE UNIQUE INDEX ledger_entry_reverses ON scoring.ledger_entry USING btree (org_id, reverses) WHERE (reverses IS NOT NULL);
CREATE INDEX ledger_entry_unit ON scoring.ledger_entry USING btree (org_id, unit_id, day);
CREATE INDEX manual_points_desk ON scoring.manual_points USING btree (org_id, desk_id, day);
CREATE INDEX manual_points_unit ON scoring.manual_points USING btree (org_id, unit_id, day);
CREATE INDEX rule_set_desk ON scoring.rule_set USING btree (org_id, desk_id, status);
CREATE INDEX statement_desk ON scoring.statement USING btree (org_id, desk_id, id DESC);

alter table directory.appointment add constraint appointment_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES directory.person(org_id, id);
alter table directory.appointment add constraint appointment_org_id_unit_id_fkey FOREIGN KEY (org_id, unit_id) REFERENCES directory.unit(org_id, id);
alter table directory.contact_point add constraint contact_point_org_id_desk_id_fkey FOREIGN KEY (org_id, desk_id) REFERENCES directory.desk(org_id, unit_id);
alter table directory.contact_point add constraint contact_point_org_id_unit_id_fkey FOREIGN KEY (org_id, unit_id) REFERENCES directory.unit(org_id, id);
alter table directory.delegation add constraint delegation_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES directory.person(org_id, id);
alter table directory.delegation add constraint delegation_org_id_to_person_id_fkey FOREIGN KEY (org_id, to_person_id) REFERENCES directory.person(org_id, id);
alter table directory.desk add constraint desk_org_id_unit_id_fkey FOREIGN KEY (org_id, unit_id) REFERENCES directory.unit(org_id, id);
alter table directory.person add constraint person_org_id_fkey FOREIGN KEY (org_id) REFERENCES directory.org(id);
alter table directory.person add constraint person_org_id_unit_id_fkey FOREIGN KEY (org_id, unit_id) REFERENCES directory.unit(org_id, id);
alter table directory.unit add constraint unit_org_id_fkey FOREIGN KEY (org_id) REFERENCES directory.org(id);
alter table directory.unit add constraint unit_org_id_merged_into_fkey FOREIGN KEY (org_id, merged_into) REFERENCES directory.unit(org_id, id);
alter table directory.unit add constraint unit_org_id_parent_id_fkey FOREIGN KEY (org_id, parent_id) REFERENCES directory.unit(org_id, id);
alter table directory.unit_name add constraint unit_name_org_id_unit_id_fkey FOREIGN KEY (org_id, unit_id) REFERENCES directory.unit(org_id, id);
alter table intake.attachment add constraint attachment_org_id_report_id_fkey FOREIGN KEY (org_id, report_id) REFERENCES intake.report(org_id, id);
alter table intake.report_filing add constraint report_filing_org_id_report_id_fkey FOREIGN KEY (org_id, report_id) REFERENCES intake.report(org_id, id);
alter table newsroom.credit add constraint credit_org_id_article_id_fkey FOREIGN KEY (org_id, article_id) REFERENCES newsroom.article(org_id, id);
alter table newsroom.exception add constraint exception_org_id_article_id_fkey FOREIGN KEY (org_id, article_id) REFERENCES newsroom.article(org_id, id);
alter table newsroom.hint_count add constraint hint_count_org_id_article_id_fkey FOREIGN KEY (org_id, article_id) REFERENCES newsroom.article(org_id, id);
alter table newsroom.last_look add constraint last_look_org_id_article_id_fkey FOREIGN KEY (org_id, article_id) REFERENCES newsroom.article(org_id, id);
alter table newsroom.recall_place add constraint recall_place_org_id_recall_id_fkey FOREIGN KEY (org_id, recall_id) REFERENCES newsroom.recall(org_id, id);
alter table newsroom.round add constraint round_org_id_article_id_fkey FOREIGN KEY (org_id, article_id) REFERENCES newsroom.article(org_id, id);
alter table newsroom.source_link add constraint source_link_org_id_article_id_round_number_fkey FOREIGN KEY (org_id, article_id, round_number) REFERENCES newsroom.round(org_id, article_id, number);
alter table press.issue add constraint issue_org_id_bulletin_id_fkey FOREIGN KEY (org_id, bulletin_id) REFERENCES press.bulletin(org_id, id);
alter table press.issue_entry add constraint issue_entry_org_id_issue_id_fkey FOREIGN KEY (org_id, issue_id) REFERENCES press.issue(org_id, id);
alter table scoring.adoption_unit add constraint adoption_unit_org_id_adoption_id_fkey FOREIGN KEY (org_id, adoption_id) REFERENCES scoring.adoption(org_id, id);
alter table scoring.ledger_entry add constraint ledger_entry_org_id_reverses_fkey FOREIGN KEY (org_id, reverses) REFERENCES scoring.ledger_entry(org_id, id);

CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON platform.event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON platform.event FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE DELETE OR UPDATE ON scoring.ledger_entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON scoring.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

comment on column directory.desk.claim_minutes is 'Null until the desk said something: fifteen.';
comment on column newsroom.resemblance.of_report is 'Share of the newer text, the report or the article, that is in the other, 0 to 1.';
comment on column newsroom.text_sketch.in_hand is 'Of an article that is not printed yet.';
comment on column scoring.manual_points.amounts is 'Code in the rules of the day → exact decimal text.';
comment on column scoring.manual_points.kind is '`lapse.` or `deed.` and the code in the rules of the day; null where only points are given.';
comment on column scoring.manual_points.points is 'Null where the rules say what it costs or earns.';
comment on schema platform is 'machinery without business';
comment on table platform.migration is 'which numbered files of db/migrations are applied, with the SHA-256 of their text';
