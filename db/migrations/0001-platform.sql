-- The schema `platform` and its register of migrations are made by the runner, which must know them first.
comment on schema platform is 'machinery without business';
comment on table platform.migration is 'which numbered files of db/migrations are applied, with the SHA-256 of their text';
