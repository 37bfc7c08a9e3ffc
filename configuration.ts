/**
 * Every environment variable of Waybell, in one schema: what it means, its unit, its default and what is accepted.
 * Read by composition roots only; everything else is given plain objects. Temporal's own `TEMPORAL_...` variables belong
 * to @temporalio/envconfig.
 */
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './logging.ts';

interface VariableText {
  readonly meaning: string;
  readonly unit?: string;
  /** As it would be written in the environment. Without one the variable is unset, which reads as null. */
  readonly default?: string;
  /** Never shown, not even when it is wrong. */
  readonly secret?: boolean;
}

interface ValueType<T> {
  readonly expected: string;
  readonly schema: z.ZodType<T, string>;
}

function optional<T>(type: ValueType<T>, text: VariableText) {
  return type.schema
    .nullable()
    .prefault(null)
    .meta({ expected: type.expected, ...text });
}

function defaulted<T>(type: ValueType<T>, text: VariableText & { readonly default: string }) {
  return type.schema.prefault(text.default).meta({ expected: type.expected, ...text });
}

function wholeNumber(least: number, most: number): ValueType<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    schema: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
  };
}

function oneOf<const T extends string>(values: readonly T[]): ValueType<T> {
  return { expected: `one of ${values.join(', ')}`, schema: z.enum(values) };
}

function url(...protocols: readonly string[]): ValueType<string> {
  return {
    expected: `a URL that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
    schema: z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1))),
  };
}

function matching(pattern: RegExp, expected: string): ValueType<string> {
  return { expected, schema: z.string().regex(pattern) };
}

/** As the e-mail channel reads it: a host, and login and password that percent-decode. */
const mailServer: ValueType<string> = {
  expected:
    'a URL such as smtps://login:password@mail.example.com, with special characters of login and password percent-encoded',
  schema: z.string().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || url.hostname === '' || !/^smtps?:$/.test(url.protocol)) return false;
    try {
      decodeURIComponent(url.username + url.password);
      return true;
    } catch {
      return false;
    }
  }),
};

/** `orders@shop.example.com` of `Shop <orders@shop.example.com>`: mail shows the merchant's name, not the installation's. */
const sender: ValueType<string> = {
  expected: 'a mailbox such as orders@shop.example.com, or "Name <orders@shop.example.com>"',
  schema: z
    .string()
    .transform((text) => /<([^<>]+)>$/.exec(text)?.[1] ?? text)
    .pipe(z.email()),
};

const flag: ValueType<boolean> = {
  expected: 'true or false',
  schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
};

const key32: ValueType<Buffer> = {
  expected: '32 random bytes in base64, e.g. the output of "openssl rand -base64 32"',
  schema: z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length === 32),
};

const text = matching(/\S/, 'some text');
const http = url('http', 'https');
/** A base URL to which paths are added. */
const baseUrl: ValueType<string> = { ...http, schema: http.schema.transform((base) => base.replace(/\/+$/, '')) };
const postgres = url('postgres', 'postgresql');
const port = wholeNumber(1, 65_535);

const variables = z.object({
  DATABASE_URL: optional(postgres, {
    secret: true,
    meaning:
      'PostgreSQL 15 or newer, as the login of services: a member of the role waybell_app, no superuser, no BYPASSRLS. `dev` and `demo` start a server of their own without it.',
  }),
  DATABASE_RELAY_URL: optional(postgres, {
    secret: true,
    meaning: 'The same database, as a member of waybell_relay: the login of the few queries that cross merchants.',
  }),
  DATABASE_MIGRATION_URL: optional(postgres, {
    secret: true,
    meaning: 'The same database, as the owner of its tables: used by `waybell migrate` only.',
  }),
  WAYBELL_MASTER_KEY: optional(key32, {
    secret: true,
    meaning:
      "Seals the merchants' keys, which seal their secrets. Whoever loses it loses those; keep a copy elsewhere.",
  }),
  HTTP_HOST: defaulted(text, {
    default: '127.0.0.1',
    meaning:
      'Address to listen on, also for OPERATIONS_PORT. Only this machine by default, behind a proxy that ends TLS; in a container 0.0.0.0.',
  }),
  HTTP_PORT: defaulted(port, { default: '8080', meaning: 'Port of webhooks, carrier pushes and callbacks.' }),
  PUBLIC_URL: optional(baseUrl, {
    meaning: 'How the world reaches HTTP_PORT: the beginning of every webhook URL. Unset: http://HTTP_HOST:HTTP_PORT.',
  }),
  OPERATIONS_PORT: defaulted(port, {
    default: '9464',
    meaning:
      "Port of every process's /healthz, /readyz and /metrics. Not for the public; two processes on one machine need two.",
  }),
  LOG_LEVEL: defaulted(oneOf<LogLevel>(LOG_LEVELS), {
    default: 'info',
    meaning: 'The least severe entry that is logged.',
  }),
  TASK_QUEUE_PREFIX: defaulted(matching(/^[a-z0-9][a-z0-9-]{0,39}$/, '1 to 40 lower-case letters, digits or hyphens'), {
    default: 'waybell',
    meaning: 'Begins the name of every Temporal task queue; two installations in one namespace need two.',
  }),
  TEMPORAL_UI_URL: optional(baseUrl, { meaning: 'Address of the Temporal UI, for links to orders. Unset: no links.' }),
  SEVENTEENTRACK_BASE_URL: defaulted(baseUrl, {
    default: 'https://api.17track.net/track/v2.4',
    meaning: 'The 17TRACK interface.',
  }),
  SEVENTEENTRACK_API_KEY: optional(text, {
    secret: true,
    meaning: "The installation's 17TRACK key, for merchants without one of their own.",
  }),
  AFTERSHIP_BASE_URL: defaulted(baseUrl, {
    default: 'https://api.aftership.com/tracking/2026-07',
    meaning: 'The AfterShip interface.',
  }),
  AFTERSHIP_API_KEY: optional(text, {
    secret: true,
    meaning: "The installation's AfterShip key, for merchants without one of their own.",
  }),
  DHL_BASE_URL: defaulted(baseUrl, { default: 'https://api-eu.dhl.com/track', meaning: 'The DHL interface.' }),
  DHL_API_KEY: optional(text, {
    secret: true,
    meaning: "The installation's DHL key, for merchants without one of their own.",
  }),
  FEDEX_BASE_URL: defaulted(baseUrl, { default: 'https://apis.fedex.com', meaning: 'The FedEx interface.' }),
  FEDEX_CLIENT_ID: optional(text, {
    secret: true,
    meaning: "The installation's FedEx client id, for merchants without one of their own.",
  }),
  FEDEX_CLIENT_SECRET: optional(text, { secret: true, meaning: 'The secret of FEDEX_CLIENT_ID.' }),
  UPS_BASE_URL: defaulted(baseUrl, { default: 'https://onlinetools.ups.com', meaning: 'The UPS interface.' }),
  UPS_CLIENT_ID: optional(text, {
    secret: true,
    meaning: "The installation's UPS client id, for merchants without one of their own.",
  }),
  UPS_CLIENT_SECRET: optional(text, { secret: true, meaning: 'The secret of UPS_CLIENT_ID.' }),
  SMTP_URL: optional(mailServer, {
    secret: true,
    meaning: "The installation's mail server with its login, for merchants without one of their own.",
  }),
  SMTP_REQUIRE_TLS: defaulted(flag, {
    default: 'true',
    meaning: 'Refuse to hand mail to a server that does not encrypt.',
  }),
  MAIL_FROM: optional(sender, {
    meaning: 'Sender of merchants that have not set one of their own. Goes with SMTP_URL.',
  }),
  TWILIO_BASE_URL: defaulted(baseUrl, { default: 'https://api.twilio.com', meaning: 'The Twilio interface.' }),
  TWILIO_ACCOUNT_SID: optional(matching(/^AC[0-9a-fA-F]{32}$/, 'AC and 32 hexadecimal digits'), {
    meaning: "The installation's Twilio account, for merchants without one of their own. Unset: e-mail only.",
  }),
  TWILIO_AUTH_TOKEN: optional(text, { secret: true, meaning: 'The token of TWILIO_ACCOUNT_SID.' }),
  TWILIO_FROM: optional(
    matching(
      /^(\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
      'a number like +12025550123, a messaging service (MG and 32 hexadecimal digits) or a sender name of at most 11 letters, digits and spaces',
    ),
    { meaning: 'Sender of text messages.' },
  ),
  MINIMUM_LOOK_INTERVAL_MS: defaulted(wholeNumber(1_000, 86_400_000), {
    default: '60000',
    unit: 'ms',
    meaning: 'A carrier is not asked about one parcel more often than this.',
  }),
  LOOK_FRESHNESS_MS: defaulted(wholeNumber(1_000, 86_400_000), {
    default: '1800000',
    unit: 'ms',
    meaning: 'A message leaves only if the parcel was looked at within this time. More than MINIMUM_LOOK_INTERVAL_MS.',
  }),
  SEND_TIMEOUT_MS: defaulted(wholeNumber(1_000, 100_000), {
    default: '30000',
    unit: 'ms',
    meaning: 'How long a mail or text server may take for one message; an attempt to send may take 120 s in all.',
  }),
  SEND_LEASE_MS: defaulted(wholeNumber(1_000, 3_600_000), {
    default: '120000',
    unit: 'ms',
    meaning:
      'How long an attempt to send belongs to its sender; after that nobody knows what became of it. More than SEND_TIMEOUT_MS.',
  }),
  POLL_SLOT_MS: defaulted(wholeNumber(1, 3_600_000), {
    default: '60000',
    unit: 'ms',
    meaning: 'Looks at one carrier account are laid on multiples of this, so that they meet in one request.',
  }),
  BATCH_WAIT_MS: defaulted(wholeNumber(0, 10_000), {
    default: '2000',
    unit: 'ms',
    meaning: 'How long a look waits for others to fill a request.',
  }),
  SEVENTEENTRACK_REQUESTS_PER_SECOND: optional(wholeNumber(1, 1_000), {
    unit: 'requests/s',
    meaning:
      'The most requests in any second to one 17TRACK account, by all processes together, where a contract allows more than the usual 3.',
  }),
  CARRIER_REST_MS: defaulted(wholeNumber(100, 3_600_000), {
    default: '30000',
    unit: 'ms',
    meaning:
      'How long a carrier account is left alone after repeated faults, or after "too many requests" that names no time. One whose key is refused is tried again after 20 times as long.',
  }),
  CARRIER_TIMEOUT_MS: defaulted(wholeNumber(100, 20_000), {
    default: '15000',
    unit: 'ms',
    meaning: 'How long a carrier may take for one request; an attempt to look may take 30 s in all.',
  }),
  MAX_CACHED_WORKFLOWS: defaulted(wholeNumber(1, 1_000_000), {
    default: '1000',
    unit: 'workflows',
    meaning: 'Orders a worker process keeps in memory, at about 40 KB each. A waiting order needs no place.',
  }),
  SHUTDOWN_GRACE_MS: defaulted(wholeNumber(0, 600_000), {
    default: '20000',
    unit: 'ms',
    meaning: 'After SIGTERM, how long running work may finish: 10 s less than the platform gives before it kills.',
  }),
  ALLOW_PRIVATE_HOSTS: defaulted(flag, {
    default: 'false',
    meaning: 'Let merchants name hosts in private networks (SMTP, callbacks). For tests and closed networks only.',
  }),
});

type Values = z.output<typeof variables>;
export type VariableName = keyof Values;

/** The settings, grouped by who needs them. Null: not set. */
export type Configuration = ReturnType<typeof grouped>;

/** Settings of a process that serves merchants: it cannot do without its database and key. */
export type ServiceConfiguration = Configuration & {
  readonly database: { readonly url: string; readonly relayUrl: string };
  readonly masterKey: Buffer;
};

const REQUIRED_BY_SERVICES = ['DATABASE_URL', 'DATABASE_RELAY_URL', 'WAYBELL_MASTER_KEY'] as const;

export interface ConfigurationProblem {
  readonly variable: VariableName;
  /** As set, or hidden; null when not set. */
  readonly value: string | null;
  readonly expected: string;
}

/** Every wrong variable at once: a deployment is corrected in one round. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(
      ({ variable, value, expected }) => `  ${variable} is ${value ?? 'not set'}; expected ${expected}.`,
    );
    super(`The configuration is wrong:\n${lines.join('\n')}\nEvery variable is explained in docs/configuration.md.`);
    this.problems = problems;
  }
}

/** Reads the settings from environment variables; an empty one counts as not set. @throws {ConfigurationError} */
export function loadConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  return load(environment, []);
}

/** The same, for a service. @throws {ConfigurationError} also when its database or key is not set. */
export function loadServiceConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): ServiceConfiguration {
  return load(environment, REQUIRED_BY_SERVICES) as ServiceConfiguration;
}

function load(
  environment: Readonly<Record<string, string | undefined>>,
  required: readonly VariableName[],
): Configuration {
  const set = Object.fromEntries(
    VARIABLE_NAMES.flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = variables.safeParse(set);
  const wrong = new Set(parsed.error?.issues.map((issue) => issue.path[0] as VariableName));
  const missing = required.filter((name) => set[name] === undefined);
  const problems: ConfigurationProblem[] = VARIABLE_NAMES.filter(
    (name) => wrong.has(name) || missing.includes(name),
  ).map((variable) => ({ variable, value: shown(variable, set[variable]), expected: describe(variable).expected }));
  if (parsed.data !== undefined) problems.push(...contradictions(parsed.data, set));
  if (problems.length > 0 || parsed.data === undefined) throw new ConfigurationError(problems);
  return grouped(parsed.data);
}

/** An account is named wholly or not at all: half of one would hold every message. */
const ACCOUNTS: readonly (readonly VariableName[])[] = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  ['FEDEX_CLIENT_ID', 'FEDEX_CLIENT_SECRET'],
  ['UPS_CLIENT_ID', 'UPS_CLIENT_SECRET'],
];

/** What is wrong though each variable alone is right. */
function contradictions(values: Values, set: Readonly<Record<string, string>>): readonly ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  if (values.SEND_LEASE_MS <= values.SEND_TIMEOUT_MS) {
    const expected = `more than SEND_TIMEOUT_MS (${values.SEND_TIMEOUT_MS}), or a message on its way would be given up`;
    problems.push({ variable: 'SEND_LEASE_MS', value: JSON.stringify(String(values.SEND_LEASE_MS)), expected });
  }
  if (values.LOOK_FRESHNESS_MS <= values.MINIMUM_LOOK_INTERVAL_MS) {
    const expected = `more than MINIMUM_LOOK_INTERVAL_MS (${values.MINIMUM_LOOK_INTERVAL_MS}), or a message would wait for a look that is not allowed yet`;
    problems.push({ variable: 'LOOK_FRESHNESS_MS', value: JSON.stringify(String(values.LOOK_FRESHNESS_MS)), expected });
  }
  for (const account of ACCOUNTS) {
    const given = account.filter((name) => set[name] !== undefined);
    for (const variable of account.filter((name) => given.length > 0 && !given.includes(name))) {
      problems.push({
        variable,
        value: null,
        expected: `${describe(variable).expected}, because ${given.join(' and ')} is set`,
      });
    }
  }
  return problems;
}

/** The installation's account with a carrier; no key: only merchants with their own are served by it. */
function account(baseUrl: string, key: string | null, secret: string | null = null) {
  return { baseUrl, key, secret };
}

function grouped(values: Values) {
  return {
    database: {
      url: values.DATABASE_URL,
      relayUrl: values.DATABASE_RELAY_URL,
      migrationUrl: values.DATABASE_MIGRATION_URL,
    },
    masterKey: values.WAYBELL_MASTER_KEY,
    http: {
      host: values.HTTP_HOST,
      port: values.HTTP_PORT,
      publicUrl: values.PUBLIC_URL ?? `http://${values.HTTP_HOST}:${values.HTTP_PORT}`,
    },
    operations: { port: values.OPERATIONS_PORT },
    logLevel: values.LOG_LEVEL,
    temporal: { taskQueuePrefix: values.TASK_QUEUE_PREFIX, uiUrl: values.TEMPORAL_UI_URL },
    carriers: {
      seventeentrack: account(values.SEVENTEENTRACK_BASE_URL, values.SEVENTEENTRACK_API_KEY),
      aftership: account(values.AFTERSHIP_BASE_URL, values.AFTERSHIP_API_KEY),
      dhl: account(values.DHL_BASE_URL, values.DHL_API_KEY),
      fedex: account(values.FEDEX_BASE_URL, values.FEDEX_CLIENT_ID, values.FEDEX_CLIENT_SECRET),
      ups: account(values.UPS_BASE_URL, values.UPS_CLIENT_ID, values.UPS_CLIENT_SECRET),
    },
    smtp: { url: values.SMTP_URL, requireTls: values.SMTP_REQUIRE_TLS, from: values.MAIL_FROM },
    twilio: {
      baseUrl: values.TWILIO_BASE_URL,
      accountSid: values.TWILIO_ACCOUNT_SID,
      authToken: values.TWILIO_AUTH_TOKEN,
      from: values.TWILIO_FROM,
    },
    looking: {
      minimumIntervalMs: values.MINIMUM_LOOK_INTERVAL_MS,
      freshnessMs: values.LOOK_FRESHNESS_MS,
      slotMs: values.POLL_SLOT_MS,
      batchWaitMs: values.BATCH_WAIT_MS,
      requestsPerSecond: values.SEVENTEENTRACK_REQUESTS_PER_SECOND,
      restMs: values.CARRIER_REST_MS,
      timeoutMs: values.CARRIER_TIMEOUT_MS,
    },
    sending: { timeoutMs: values.SEND_TIMEOUT_MS, leaseMs: values.SEND_LEASE_MS },
    worker: { maxCachedWorkflows: values.MAX_CACHED_WORKFLOWS, shutdownGraceMs: values.SHUTDOWN_GRACE_MS },
    allowPrivateHosts: values.ALLOW_PRIVATE_HOSTS,
  } as const;
}

function shown(variable: VariableName, value: string | undefined): string | null {
  if (value === undefined) return null;
  return describe(variable).secret ? `set (hidden, ${value.length} characters)` : JSON.stringify(value);
}

const description = z.object({
  expected: z.string(),
  meaning: z.string(),
  unit: z.string().default(''),
  default: z.string().nullable().default(null),
  secret: z.boolean().default(false),
});

function describe(name: VariableName): z.output<typeof description> {
  return description.parse(variables.shape[name].meta());
}

/** In the order of the schema, which is the order of the documentation. */
const VARIABLE_NAMES = Object.keys(variables.shape) as readonly VariableName[];

/** What there is to know of every variable, for the documentation and the test that holds it. */
export function describeVariables(): readonly ({ readonly name: VariableName } & z.output<typeof description>)[] {
  return VARIABLE_NAMES.map((name) => ({ name, ...describe(name) }));
}
