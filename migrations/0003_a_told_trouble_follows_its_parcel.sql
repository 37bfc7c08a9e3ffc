-- Up Migration

-- A corrected tracking number is a new parcel, and its buyer is the same: what was told of the old number's troubles stands.
-- When that was, on a parcel this one replaces; null for a trouble of the parcel's own.
alter table episode add column told_before timestamptz;

-- Down Migration

alter table episode drop column told_before;
