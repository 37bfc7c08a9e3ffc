-- Up Migration

-- Carriers use numbers again: what a parcel's scans cannot be older than goes with every question about it.
alter table shipment add column not_before timestamptz;
-- By the owner, whom forced row-level security would show nothing.
alter table shipment no force row level security;
alter table orders no force row level security;
update shipment s set not_before = o.ordered_at - interval '3 days' from orders o where o.order_id = s.order_id;
alter table orders force row level security;
alter table shipment force row level security;
alter table shipment alter column not_before set not null;
-- Where pushes arrive, looks are rarer.
alter table shipment add column pushed_wall timestamptz;
-- Answers in a row that came without a scan they should have brought: carriers take scans back.
alter table checkpoint add column provider text not null default 'seventeentrack';
alter table checkpoint alter column provider drop default;
alter table checkpoint add column missed integer not null default 0;
-- In product time: a carrier itself is asked once a day about a parcel in trouble.
alter table shipment add column second_opinion_at timestamptz;
-- Whose answer it is: stored answers are read again after a change of a table.
alter table raw_answer add column provider text not null default 'seventeentrack';
alter table raw_answer alter column provider drop default;
grant select (carrier_name, not_before) on shipment to waybell_relay;

-- Down Migration

revoke select (carrier_name) on shipment from waybell_relay;
alter table shipment drop column not_before, drop column pushed_wall, drop column second_opinion_at;
alter table raw_answer drop column provider;
alter table checkpoint drop column provider, drop column missed;
