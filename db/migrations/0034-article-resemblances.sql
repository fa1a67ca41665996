-- An article may be held against an earlier text as a report is; what was decided about the two is kept.
alter table newsroom.resemblance
  alter column report_id drop not null,
  add column article_id uuid,
  add constraint resemblance_newer check (num_nonnulls(report_id, article_id) = 1),
  add unique (org_id, article_id, other_id);
comment on column newsroom.resemblance.of_report is 'Share of the newer text, the report or the article, that is in the other, 0 to 1.';
