-- A unit puts right what it filed: the corrected filing stands beside the one before, with its reason.
alter table intake.report_filing add column correction text;

-- A report that was taken up knows where it returns to when no article uses it any more.
update intake.report r
set situation = r.situation || jsonb_build_object('before', coalesce(
  (select case when e.type = 'report.held'
      then jsonb_build_object('status', 'held', 'words', e.data->>'words')
      else jsonb_build_object('status', 'registered') end
    from platform.event e
    where e.org_id = r.org_id and e.thing_id = r.id
      and e.type in ('report.registered', 'report.held', 'report.duplicate_undone')
    order by e.version desc limit 1),
  jsonb_build_object('status', 'registered')))
where r.status = 'taken_up';
