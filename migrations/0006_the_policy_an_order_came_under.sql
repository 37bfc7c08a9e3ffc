-- Up Migration

-- The merchant's policy when the order was first heard of: its promise table is the one that stands for the order. 0 is the
-- built-in policy. Forced row-level security would hide the rows from their owner too.
alter table orders add column policy_version integer not null default 0;
alter table orders no force row level security;
alter table policy_version no force row level security;
update orders o set policy_version = coalesce(
  (select max(p.version) from policy_version p where p.merchant_id = o.merchant_id and p.created_at <= o.heard_at), 0);
alter table policy_version force row level security;
alter table orders force row level security;

-- Down Migration

alter table orders drop column policy_version;
