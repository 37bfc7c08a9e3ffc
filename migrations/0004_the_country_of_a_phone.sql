-- Up Migration

-- The country a phone number belongs to, which need not be the one the parcel goes to: both have to be allowed by the policy.
-- Null for numbers stored before it was kept: they get no text message until the shop speaks of the order again.
alter table buyer add column phone_country text;

-- Down Migration

alter table buyer drop column phone_country;
