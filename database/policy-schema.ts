/**
 * The one schema of a merchant's policy: file, API and pages all parse with it. Every field has a default, so a policy
 * file states only what differs. The parsed shape is `Policy` of domain/policy.ts.
 */
import { z } from 'zod';
import { countryCode } from '../domain/country.ts';
import { LANGUAGES } from '../domain/notice.ts';
import { CARRIER_PROVIDERS } from '../domain/plan.ts';
import { type Policy, SILENCE_PHASES, type SilencePhase } from '../domain/policy.ts';

const country = z.stringFormat('country', (code) => countryCode(code) === code, {
  error: ({ input }) => {
    const meant = typeof input === 'string' ? countryCode(input) : null;
    return `expected an ISO 3166-1 alpha-2 country code in capitals, e.g. "BR"${meant === null ? '' : `; did you mean ${meant}?`}`;
  },
});

/** Twice the same is a slip of the hand: another was meant. */
function eachOnce(list: readonly string[], context: z.RefinementCtx): void {
  for (const [i, entry] of list.entries()) {
    if (list.indexOf(entry) < i) context.addIssue({ code: 'custom', path: [i], message: 'expected each entry once' });
  }
}

const tell = z.enum(['staff', 'buyer']);

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time of day in quotes, e.g. "08:00"')
  .transform((text) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    return hours * 60 + minutes;
  });

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const sendWindow = (from: string, until: string) =>
  z
    .strictObject({
      from: clockTime.prefault(from),
      until: clockTime.prefault(until),
      days: z
        .array(z.enum(WEEKDAYS))
        .min(1)
        .superRefine(eachOnce)
        .default([...WEEKDAYS]),
    })
    .refine((w) => w.until - w.from >= 60, {
      path: ['until'],
      message: 'expected at least one hour after "from", on the same day',
    })
    .transform((w) => ({ fromMinute: w.from, untilMinute: w.until, days: w.days.map((d) => WEEKDAYS.indexOf(d) + 1) }))
    .prefault({});

/** Hours per phase; where they come from is told in docs/thresholds.md. */
const SILENCE_DEFAULT_HOURS: Readonly<Record<SilencePhase, number>> = {
  not_dispatched: 72,
  label_without_scan: 96,
  origin_transit: 72,
  linehaul: 240,
  import_clearance: 120,
  destination_transit: 96,
  out_for_delivery: 36,
  pickup_point: 120,
};

const silenceRule = (hours: number) =>
  z
    .strictObject({
      // Under a day, every weekend and every missed scan would be an alarm.
      afterHours: z
        .number()
        .min(24)
        .max(24 * 60)
        .default(hours),
      tell: tell.default('staff'),
    })
    .prefault({});

const silence = z
  .strictObject(
    Object.fromEntries(SILENCE_PHASES.map((phase) => [phase, silenceRule(SILENCE_DEFAULT_HOURS[phase])])) as Record<
      SilencePhase,
      ReturnType<typeof silenceRule>
    >,
  )
  .prefault({});

const promiseRule = z.strictObject({
  shipping: z.string().min(1).max(200).nullable().default(null),
  country: country.nullable().default(null),
  days: z
    .strictObject({ from: z.number().int().min(0).max(365), to: z.number().int().min(1).max(365) })
    .refine((d) => d.from <= d.to, { path: ['from'], message: 'expected no more days than "to"' }),
});

export const policySchema = z.strictObject({
  language: z.strictObject({ default: z.enum(LANGUAGES).default('en') }).prefault({}),
  silence,
  customs: z
    .strictObject({
      documents: tell.default('buyer'),
      heldAfterHours: z
        .number()
        .min(1)
        .max(24 * 14)
        .default(6),
      usualDocumentDays: z
        .strictObject({
          days: z.number().int().min(1).max(60),
          source: z.string().min(1).max(200).nullable().default(null),
        })
        .default({ days: 5, source: null }),
    })
    .prefault({}),
  promise: z
    .strictObject({
      leadHours: z
        .number()
        .min(0)
        .max(24 * 14)
        .default(72),
      delay: tell.default('buyer'),
      table: z.array(promiseRule).max(500).default([]),
    })
    .prefault({}),
  windows: z.strictObject({ email: sendWindow('08:00', '21:00'), sms: sendWindow('09:00', '20:00') }).prefault({}),
  sms: z
    .strictObject({
      countries: z
        .array(country)
        .max(250)
        .superRefine(eachOnce)
        .default(['BR', 'CA', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'MX', 'NL', 'PT', 'US']),
    })
    .prefault({}),
  carriers: z
    .strictObject({
      default: z.enum(CARRIER_PROVIDERS).default('seventeentrack'),
      ask: z
        .array(z.strictObject({ carrier: z.string().min(1).max(200), provider: z.enum(CARRIER_PROVIDERS) }))
        .max(100)
        .default([]),
      secondOpinion: z.boolean().default(true),
      registerAgain: z.boolean().default(false),
    })
    .prefault({}),
  silentOrders: z.strictObject({ test: z.boolean().default(true) }).prefault({}),
  closeAfterDays: z.number().int().min(30).max(730).default(365),
}) satisfies z.ZodType<Policy>;

/** A policy as a merchant writes it. */
export type PolicyDocument = z.input<typeof policySchema>;

export const DEFAULT_POLICY: Policy = policySchema.parse({});

/** A parsed policy as it would be written out in full; parsing it again gives the same policy. */
export function policyDocument(policy: Policy): PolicyDocument {
  const written = ({ fromMinute, untilMinute, days }: Policy['windows']['email']) => ({
    from: clockText(fromMinute),
    until: clockText(untilMinute),
    days: days.map((day) => WEEKDAYS[day - 1] ?? 'mon'),
  });
  return {
    ...policy,
    promise: { ...policy.promise, table: policy.promise.table.map((rule) => ({ ...rule })) },
    sms: { countries: [...policy.sms.countries] },
    carriers: { ...policy.carriers, ask: policy.carriers.ask.map((row) => ({ ...row })) },
    windows: { email: written(policy.windows.email), sms: written(policy.windows.sms) },
  };
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
