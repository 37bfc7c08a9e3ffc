-- Up Migration

-- The relay asks for the entries that are due of each merchant, so that one merchant's thousands are never read for another's one.
create index webhook_inbox_due on webhook_inbox (merchant_id, next_attempt_at, inbox_id) where state in ('pending', 'applied');
drop index webhook_inbox_waiting;

-- Down Migration

create index webhook_inbox_waiting on webhook_inbox (next_attempt_at) where state in ('pending', 'applied');
drop index webhook_inbox_due;
