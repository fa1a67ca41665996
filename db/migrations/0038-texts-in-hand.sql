-- Articles in hand are compared with each other; a report is compared with what was filed and printed only.
alter table newsroom.text_sketch add column in_hand boolean not null default false;
comment on column newsroom.text_sketch.in_hand is 'Of an article that is not printed yet.';
