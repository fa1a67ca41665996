-- What an editor carried over from a round's sources, so that equally likely ones can be told apart.
alter table newsroom.round add column copied jsonb not null default '[]';
