-- The table that the supabase preset posts to. Visitors may add an answer and do nothing else: not read, not change, not
-- delete. A second copy of an answer meets the primary key and is told apart by it (409, code 23505).
create table responses (
  id uuid primary key,
  survey text not null,
  version integer not null,
  unit text not null default '',
  answered_at timestamptz not null,
  received_at timestamptz not null default now(),
  locale text not null,
  channel text not null,
  answers jsonb not null,
  hidden jsonb
);

alter table responses enable row level security;
revoke all on responses from anon;
-- Not received_at: the clock of the database decides that.
grant insert (id, survey, version, unit, answered_at, locale, channel, answers, hidden) on responses to anon;
create policy "visitors add answers" on responses for insert to anon with check (pg_column_size(answers) < 262144);
