-- Beside the points a desk's book holds what the rules make of the same facts: money, the yearly assessment, and, where the
-- office keeps personal ledgers, what authors get. All are append-only alike.
alter table scoring.ledger_entry
  add column ledger text not null default 'points'
    check (ledger in ('points', 'money', 'assessment', 'authors', 'author_money')),
  -- Who of the unit, in a personal ledger.
  add column author text,
  add check ((author is not null) = (ledger in ('authors', 'author_money')));
alter table scoring.ledger_entry alter column ledger drop default;

-- A stretch holds the ledgers that were kept when it was locked; those alone are adjusted ever after.
alter table scoring.locked_stretch add column ledgers text[] not null default '{points}';
alter table scoring.locked_stretch alter column ledgers drop default;
