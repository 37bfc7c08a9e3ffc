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
-- The number of the carrier that delivers, where another carrier's feed names it: it is asked about elsewhere.
alter table shipment add column last_mile_number text;
alter table shipment add column last_mile_carrier_name text;
alter table shipment add column last_mile_registered boolean not null default false;
-- Whose answer it is, and from which leg of the journey on: stored answers are read again after a change of a table.
alter table raw_answer add column provider text not null default 'seventeentrack';
alter table raw_answer alter column provider drop default;
alter table raw_answer add column first_leg integer not null default 0;
grant select (carrier_name, not_before) on shipment to waybell_relay;

-- Keys with more carriers, and pushes of one more.
alter table credential drop constraint credential_kind_check;
alter table credential add constraint credential_kind_check
  check (kind in ('seventeentrack', 'aftership', 'dhl', 'fedex', 'ups', 'smtp', 'twilio'));

-- What one account with a carrier may still send, shared by every process that sends with its key. Instants are the
-- database's own clock, so that processes whose clocks differ agree.
create table carrier_budget (
  -- A digest of provider, owner and key, made with the master key.
  account text primary key,
  provider text not null,
  -- Who brings the account; null for the installation's own.
  merchant_id text references merchant,
  -- The requests that count against a limit, by name: when each was over, in epoch milliseconds, or will be taken to be
  -- while nobody has said so.
  requests jsonb not null default '{}',
  left_at timestamptz,
  -- What may have arrived in this UTC day.
  day date not null default (clock_timestamp() at time zone 'utc')::date,
  used integer not null default 0,
  paused_until timestamptz,
  -- The circuit breaker: closed while `open_until` is null, then open, then half-open for one look, the trial.
  faults integer not null default 0,
  openings integer not null default 0,
  open_until timestamptz,
  trial text,
  trial_until timestamptz,
  last_failure text,
  last_failure_reason text,
  last_failure_at timestamptz
);
alter table carrier_budget enable row level security;
alter table carrier_budget force row level security;
create policy tenant on carrier_budget to waybell_app
  using (merchant_id = current_merchant()) with check (merchant_id = current_merchant());
grant select on carrier_budget to waybell_app;
-- The sixth thing the relay login sees, and the one it writes: one of these rows serves the parcels of many merchants.
create policy relay_budget on carrier_budget to waybell_relay using (true) with check (true);
grant select, insert, update on carrier_budget to waybell_relay;

-- Down Migration

alter table credential no force row level security;
delete from credential where kind in ('aftership', 'dhl', 'fedex', 'ups');
alter table credential force row level security;
alter table credential drop constraint credential_kind_check;
alter table credential add constraint credential_kind_check check (kind in ('seventeentrack', 'smtp', 'twilio'));
drop table carrier_budget;
revoke select (carrier_name) on shipment from waybell_relay;
alter table shipment drop column not_before, drop column pushed_wall, drop column second_opinion_at,
  drop column last_mile_number, drop column last_mile_carrier_name, drop column last_mile_registered;
alter table raw_answer drop column provider, drop column first_leg;
alter table checkpoint drop column provider, drop column missed;
