-- What a person is told about an event that concerns them; written in the event's own transaction.
create schema overview;

create table overview.notice (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  kind text not null,
  -- The name and the words that the sentence mentions.
  title text not null,
  words text not null,
  href text not null,
  needs_me boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (org_id, id)
);
create index notice_person on overview.notice (org_id, person_id, id desc);
