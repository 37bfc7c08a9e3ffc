-- Up Migration

-- Two group roles. Logins are members of one of them; neither can walk past row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'waybell_app') then
    create role waybell_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'waybell_relay') then
    create role waybell_relay nologin;
  end if;
exception
  -- Roles belong to the cluster: a neighbouring database may be migrated at the same moment.
  when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema public to waybell_app, waybell_relay;

create function current_merchant() returns text language sql stable as
  $$ select nullif(current_setting('app.merchant_id', true), '') $$;

-- The merchant, and the key that every secret of the merchant is sealed with (itself sealed with the master key).
create table merchant (
  merchant_id text primary key,
  name text not null,
  domain text,
  reply_to text not null,
  mail_from text,
  origin_country text,
  sealed_data_key text not null,
  created_at timestamptz not null
);

create table credential (
  merchant_id text not null references merchant,
  kind text not null check (kind in ('seventeentrack', 'smtp', 'twilio')),
  sealed text not null,
  updated_at timestamptz not null,
  primary key (merchant_id, kind)
);

-- A place webhooks are posted to. The key is part of the URL and kept as a hash only.
create table endpoint (
  key_hash text primary key,
  merchant_id text not null references merchant,
  source text not null,
  -- Newest first; those after the first verify until `old_secret_until`, wall time.
  sealed_secrets text not null,
  old_secret_until timestamptz,
  created_at timestamptz not null
);

create table policy_version (
  merchant_id text not null references merchant,
  version integer not null check (version > 0),
  document jsonb not null,
  author text not null,
  created_at timestamptz not null,
  primary key (merchant_id, version)
);

-- Every webhook as it came. pending -> applied (the order's row is changed) -> done (the workflow knows).
create table webhook_inbox (
  inbox_id bigint generated always as identity primary key,
  merchant_id text not null references merchant,
  source text not null,
  topic text not null,
  dedupe_key text not null,
  occurred_at timestamptz,
  received_at timestamptz not null,
  headers jsonb not null,
  body bytea,
  state text not null check (state in ('pending', 'applied', 'done', 'rejected', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  order_ids text[] not null default '{}',
  error text,
  unique (merchant_id, source, dedupe_key)
);
create index webhook_inbox_waiting on webhook_inbox (next_attempt_at) where state in ('pending', 'applied');
create index webhook_inbox_rejected on webhook_inbox (received_at) where state = 'rejected';
create index webhook_inbox_order on webhook_inbox using gin (order_ids);
-- Few rows: the bodies that stand for no order, which every erasure searches and which are forgotten by age.
create index webhook_inbox_unassigned on webhook_inbox (merchant_id, received_at)
  where body is not null and (state = 'rejected' or state = 'done' and order_ids = '{}');

-- `state` is the folded order without anything of the buyer's; the columns beside it are what lists and rules read.
create table orders (
  order_id text primary key,
  merchant_id text not null references merchant,
  source text not null,
  external_id text not null,
  name text not null,
  version integer not null,
  state jsonb not null,
  ordered_at timestamptz not null,
  origin_country text,
  destination_country text,
  shipping_title text,
  promised_day text,
  language text not null,
  zone jsonb not null,
  stop text,
  silent text,
  muted text,
  is_open boolean not null,
  heard_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz
);
create index orders_of_merchant on orders (merchant_id, changed_at desc);
create index orders_external on orders (merchant_id, source, external_id);

-- All that is the buyer's, in rows of its own: erasing a buyer is erasing these.
create table buyer (
  order_id text primary key references orders,
  merchant_id text not null references merchant,
  name text,
  email text,
  phone text,
  sms_consent boolean not null default false,
  address jsonb,
  items jsonb not null default '[]',
  erased_at timestamptz
);
create index buyer_email on buyer (merchant_id, lower(email));

create table shipment (
  shipment_id text primary key,
  merchant_id text not null references merchant,
  order_id text not null references orders,
  parcel integer not null,
  provider text not null,
  tracking_number text,
  carrier_code text,
  carrier_name text,
  tracking_url text,
  state text not null check (state in ('open', 'ended', 'detached')),
  opened_at timestamptz not null,
  ended_at timestamptz,
  registered boolean not null default false,
  journey jsonb not null,
  -- Sight, in product time: our last answered look, and how far the provider itself had seen by then.
  first_looked_at timestamptz,
  last_looked_at timestamptz,
  seen_until timestamptz,
  next_look_at timestamptz,
  error_streak integer not null default 0,
  last_failure text,
  -- Set from the first look that failed of something that does not pass by itself to the next that was answered.
  lasting_failure text,
  -- Wall time: minimum intervals, hints and freshness run on the machine's clock.
  last_look_wall timestamptz,
  last_ok_wall timestamptz,
  hinted_wall timestamptz,
  asked_wall timestamptz,
  plan_version integer not null default 0,
  planned_order_version integer not null default 0,
  plan jsonb,
  -- The day the buyer was given, as it was counted then: a table edited later is for later orders.
  promise jsonb,
  needs_attention boolean not null default false,
  exception_kind text,
  unique (order_id, parcel)
);
create index shipment_due on shipment (provider, next_look_at) where state = 'open';
create index shipment_attention on shipment (merchant_id) where needs_attention;

create table checkpoint (
  shipment_id text not null references shipment,
  identity text not null,
  merchant_id text not null references merchant,
  row jsonb not null,
  first_seen_at timestamptz not null,
  primary key (shipment_id, identity)
);

-- One row per different answer; an answer read again only moves `last_at`.
create table raw_answer (
  shipment_id text not null references shipment,
  sha256 text not null,
  merchant_id text not null references merchant,
  body text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (shipment_id, sha256)
);

create table episode (
  shipment_id text not null references shipment,
  n integer not null,
  merchant_id text not null references merchant,
  kind text not null check (kind in ('documents', 'delay')),
  cause text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  primary key (shipment_id, n)
);

create table notice (
  notice_id text primary key,
  merchant_id text not null references merchant,
  order_id text not null references orders,
  shipment_id text not null references shipment,
  kind text not null,
  episode integer not null,
  cause text not null,
  planned_at timestamptz not null,
  unique (merchant_id, order_id, shipment_id, kind, episode)
);

create table message (
  message_id text primary key,
  merchant_id text not null references merchant,
  notice_id text not null references notice,
  shipment_id text not null references shipment,
  channel text not null,
  state text not null,
  release_at timestamptz,
  language text not null,
  reason text,
  -- As the newest attempt submits it: the bytes of the one before, where that may have arrived. Erasable.
  rendered jsonb,
  attempts integer not null default 0,
  lease_until_wall timestamptz,
  sent_at timestamptz,
  sent_zone text,
  settled_at timestamptz,
  unique (notice_id, channel)
);
create index message_of_shipment on message (shipment_id);

create table attempt (
  message_id text not null references message,
  n integer not null,
  merchant_id text not null references merchant,
  state text not null check (state in ('started', 'accepted', 'rejected_permanent', 'rejected_transient', 'unknown')),
  started_at timestamptz not null,
  lease_until_wall timestamptz not null,
  settled_at timestamptz,
  provider_ref text,
  code text,
  response text,
  primary key (message_id, n)
);

-- Why we spoke and why we did not. A rule that says the same again moves `last_at`; what people heard keeps its evidence.
create table decision (
  shipment_id text not null references shipment,
  rule text not null,
  n integer not null,
  merchant_id text not null references merchant,
  verdict text not null,
  why text not null,
  inputs jsonb not null,
  threshold text,
  source text,
  policy_version integer not null,
  zone_rules_version text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (shipment_id, rule, n)
);

-- What operations asked for, once per request however often a reset applies the update again.
create table operator_request (
  order_id text not null references orders,
  request_id text not null,
  merchant_id text not null references merchant,
  kind text not null,
  subject text,
  requested_at timestamptz not null,
  primary key (order_id, request_id)
);

-- Row-level security: forced, so that not even the tables' owner reads across merchants by mistake.
do $$
declare
  t text;
begin
  for t in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'merchant_id'
      and table_name <> 'pgmigrations'
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy tenant on %I to waybell_app using (merchant_id = current_merchant()) with check (merchant_id = current_merchant())', t);
    execute format('grant select, insert, update, delete on %I to waybell_app', t);
  end loop;
end
$$;
grant usage on all sequences in schema public to waybell_app;

-- Every id of ours names its merchant, and a row's ids name the row's: foreign keys and unique indexes look past row-level
-- security, so that without this one merchant could hang rows on another's orders, or take an order's id before its owner.
do $$
declare
  c record;
begin
  for c in
    select ids.table_name as t, ids.column_name as id
    from information_schema.columns ids
    join information_schema.columns owner using (table_schema, table_name)
    where table_schema = 'public' and owner.column_name = 'merchant_id'
      and ids.column_name in ('order_id', 'shipment_id', 'notice_id', 'message_id')
  loop
    execute format('alter table %I add constraint %I check (starts_with(%I, ''order/'' || merchant_id || ''/''))',
      c.t, c.t || '_' || c.id || '_is_own', c.id);
  end loop;
end
$$;

-- An endpoint is found by whoever presents its key: the webhook names no merchant.
create policy by_presented_key on endpoint for select to waybell_app
  using (key_hash = nullif(current_setting('app.endpoint_key_hash', true), ''));

-- The relay login crosses tenants, and this is all it can see: which inbox rows wait or were rejected, which parcels are
-- due for a shared batch, which merchants exist and bring credentials of their own.
create policy relay_waiting on webhook_inbox for select to waybell_relay
  using (state in ('pending', 'applied', 'rejected'));
grant select (inbox_id, merchant_id, source, state, next_attempt_at, received_at) on webhook_inbox to waybell_relay;
create policy relay_due on shipment for select to waybell_relay using (state = 'open' and provider <> 'none');
grant select (shipment_id, merchant_id, provider, tracking_number, carrier_code, registered, state, next_look_at,
  error_streak) on shipment to waybell_relay;
create policy relay_merchants on merchant for select to waybell_relay using (true);
grant select (merchant_id) on merchant to waybell_relay;
create policy relay_credentials on credential for select to waybell_relay using (true);
grant select (merchant_id, kind) on credential to waybell_relay;

-- Down Migration

drop table operator_request, decision, attempt, message, notice, episode, raw_answer, checkpoint, shipment, buyer, orders,
  webhook_inbox, policy_version, endpoint, credential, merchant;
drop function current_merchant();
revoke usage on schema public from waybell_app, waybell_relay;
