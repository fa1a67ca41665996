-- After how many minutes without a key a claim ends is said by the desk, no longer by the environment.
alter table directory.desk add column claim_minutes smallint check (claim_minutes between 1 and 480);
comment on column directory.desk.claim_minutes is 'Null until the desk said something: fifteen.';
