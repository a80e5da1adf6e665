-- Append-only: that somebody looked for a receiver in vain, to slow down whoever guesses. Neither number nor name is kept.
create table access.receiver_lookup (
  -- Who looked.
  person_id uuid        not null,
  lookup_id uuid        not null,
  at        timestamptz not null,
  primary key (person_id, lookup_id)
);
create index receiver_lookup_at on access.receiver_lookup (person_id, at);

-- For the lists of what somebody has given or received, a page at a time.
create index authority_change_received on access.authority_change (receiver_id, authority_id);
