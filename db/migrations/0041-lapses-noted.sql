-- A lapse or deed recorded by hand may say which level made it known and by how much: rules may ask for either.
alter table scoring.manual_points
  add column level text,
  add column amounts jsonb,
  add constraint manual_points_noted check (kind is not null or num_nonnulls(level, amounts) = 0);
comment on column scoring.manual_points.amounts is 'Code in the rules of the day → exact decimal text.';
