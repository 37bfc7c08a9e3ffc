-- Up Migration

-- Which tracking number took the place of which follows from the lists a fulfilment has had, and from when it was cancelled.
-- Of what was stored before the lists were kept, the last one is known. Forced row-level security would hide the rows from
-- their owner too.
alter table orders no force row level security;
update orders set state = jsonb_set(state, '{fulfilments}', (
  select coalesce(jsonb_agg(f || jsonb_build_object(
    'firstCancelledAt', case when (f->>'cancelled')::boolean then f->'at' end,
    'together', case when jsonb_array_length(f->'parcelKeys') > 1 then jsonb_build_array(f->'parcelKeys') else '[]' end
  ) order by place), '[]')
  from jsonb_array_elements(state->'fulfilments') with ordinality as stored (f, place)
));
alter table orders force row level security;

-- Down Migration

alter table orders no force row level security;
update orders set state = jsonb_set(state, '{fulfilments}', (
  select coalesce(jsonb_agg(f - 'firstCancelledAt' - 'together' order by place), '[]')
  from jsonb_array_elements(state->'fulfilments') with ordinality as stored (f, place)
));
alter table orders force row level security;
