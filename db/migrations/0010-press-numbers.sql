-- Who made a number void, and when, stand in the register beside the reason.
alter table press.issue_number add column voided_at timestamptz, add column voided_by text;
