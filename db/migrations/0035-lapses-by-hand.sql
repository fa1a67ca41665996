-- What is recorded by hand may be a lapse or a deed whose points the rules say.
alter table scoring.manual_points
  alter column points drop not null,
  add column kind text check (kind ~ '^(lapse|deed)[.].'),
  add constraint manual_points_worth check (num_nonnulls(points, kind) > 0);
comment on column scoring.manual_points.kind is '`lapse.` or `deed.` and the code in the rules of the day; null where only points are given.';
comment on column scoring.manual_points.points is 'Null where the rules say what it costs or earns.';
