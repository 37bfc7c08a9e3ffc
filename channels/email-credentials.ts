import { z } from 'zod';

/** Where and as whom mail is submitted; of a merchant or of the installation. */
export interface EmailCredentials {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else STARTTLS. */
  readonly secure: boolean;
  readonly user: string | null;
  readonly pass: string | null;
  /** The sender's mailbox, e.g. `orders@north-tea.example.com`. */
  readonly from: string;
  /** Refuses to submit over a connection that is not encrypted. */
  readonly requireTls: boolean;
  /** A certificate authority to trust beside the usual ones, PEM; for servers with a certificate of their own. */
  readonly ca: string | null;
}

const mailbox = z.email('expected a mailbox such as orders@shop.example.com');
const common = { from: mailbox, requireTls: z.boolean().optional(), ca: z.string().nullable().default(null) };

/**
 * Parses `{ url: 'smtps://user:pass@host:465', from }` or `{ host, port, user, pass, from }`.
 * `requireTls` is on unless the server is on loopback, where there is nobody to listen.
 */
export const emailCredentialsSchema = z
  .union([
    z.strictObject({
      url: z
        .url({ protocol: /^smtps?$/u, error: 'expected smtp://user:password@host:port or smtps://...' })
        .transform((url) => fromUrl(new URL(url))),
      ...common,
    }),
    z
      .strictObject({
        host: z.string().min(1),
        port: z.int().min(1).max(65_535).default(587),
        secure: z.boolean().optional(),
        user: z.string().min(1).nullable().default(null),
        pass: z.string().min(1).nullable().default(null),
        ...common,
      })
      .transform(({ host, port, secure, user, pass, ...rest }) => ({
        url: { host, port, secure: secure ?? port === 465, user, pass },
        ...rest,
      })),
  ])
  .transform(
    ({ url, from, requireTls, ca }): EmailCredentials => ({
      ...url,
      from,
      requireTls: requireTls ?? !isLoopback(url.host),
      ca,
    }),
  );

type Server = Pick<EmailCredentials, 'host' | 'port' | 'secure' | 'user' | 'pass'>;

function fromUrl(url: URL): Server {
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username) || null,
    pass: decodeURIComponent(url.password) || null,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);
}
