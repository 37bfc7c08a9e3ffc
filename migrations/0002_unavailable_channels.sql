-- Up Migration

-- An attempt that found the channel unavailable says nothing of its message, and does not count against it.
alter table attempt drop constraint attempt_state_check;
alter table attempt add constraint attempt_state_check
  check (state in ('started', 'accepted', 'rejected_permanent', 'rejected_transient', 'unavailable', 'unknown'));

-- Down Migration

-- Forced row-level security would hide the rows from their owner too.
alter table attempt no force row level security;
update attempt set state = 'rejected_transient' where state = 'unavailable';
alter table attempt force row level security;
alter table attempt drop constraint attempt_state_check;
alter table attempt add constraint attempt_state_check
  check (state in ('started', 'accepted', 'rejected_permanent', 'rejected_transient', 'unknown'));
