/**
 * Submissions by SMTP with the one fact nodemailer's errors leave out: whether the server had asked for the body. Once
 * it has (reply 354) a lost connection may hide an accepted mail; before that it cannot.
 *
 * That fact is only in the transaction log, whose lines do not name the message they belong to. So each connection is
 * a transport of its own, with a log of its own, and carries one message at a time: a lane.
 */
import { rootCertificates } from 'node:tls';
import { createTransport, type SendMailOptions, type SMTPPoolSentMessageInfo } from 'nodemailer';
import type { EmailCredentials } from './email-credentials.ts';

/** Connections held to one server: what providers allow a single sender without complaint. */
const MAX_LANES = 5;
/** Shorter than servers keep an idle client, so that a mail seldom meets a connection that is about to close. */
const IDLE_MS = 30_000;

export interface LaneTimeouts {
  /** Milliseconds to connect and be greeted. */
  readonly connectMs: number;
  /** Milliseconds without a word from the server, also while it decides about a mail. */
  readonly silenceMs: number;
}

export type Submission =
  | { readonly ok: true; readonly info: SMTPPoolSentMessageInfo }
  | { readonly ok: false; readonly error: unknown; readonly bodyOffered: boolean };

export interface SmtpLanes {
  /** Submits one mail once. Never rejects. */
  submit(mail: SendMailOptions, signal: AbortSignal): Promise<Submission>;
  close(): void;
}

type Lane = ReturnType<typeof openLane>;

/** Up to five connections to one server, opened when needed, reused while they work. */
export function openSmtpLanes(credentials: EmailCredentials, timeouts: LaneTimeouts): SmtpLanes {
  const idle: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];
  let open = 0;
  let closed = false;

  const take = (): Lane | Promise<Lane> => {
    const free = idle.pop();
    if (free) return free;
    if (open < MAX_LANES) {
      open += 1;
      return openLane(credentials, timeouts);
    }
    return new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (lane: Lane, usable: boolean) => {
    const next = waiting.shift();
    if (!usable || closed) lane.close();
    if (next) {
      next(usable && !closed ? lane : openLane(credentials, timeouts));
    } else if (usable && !closed) {
      idle.push(lane);
    } else {
      open -= 1;
    }
  };

  return {
    async submit(mail, signal) {
      const lane = await take();
      let usable = false;
      try {
        const info = await lane.submit(mail, signal);
        usable = true;
        return { ok: true, info };
      } catch (error) {
        // After a refusal the connection is in order; after anything else its log may still get lines of this mail.
        usable = isRefusal(error);
        return { ok: false, error, bodyOffered: lane.bodyOffered() };
      } finally {
        giveBack(lane, usable);
      }
    },
    close() {
      closed = true;
      for (const lane of idle.splice(0)) {
        lane.close();
        open -= 1;
      }
    },
  };
}

function openLane(credentials: EmailCredentials, { connectMs, silenceMs }: LaneTimeouts) {
  let bodyOffered = false;
  const observe = (entry: { tnx?: unknown } | undefined, line: unknown) => {
    // `message` is logged when a body has been written, should a server ask for it with another code than 354.
    if (entry?.tnx === 'message' || (entry?.tnx === 'server' && String(line).startsWith('354'))) bodyOffered = true;
  };
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    // One submission is one submission: a closed connection never puts its mail back into the queue.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    ...serverOf(credentials, { connectMs, silenceMs }),
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger: { debug: observe, info: observe },
  });
  return {
    submit(mail: SendMailOptions, signal: AbortSignal) {
      bodyOffered = false;
      return transport.sendMail({ ...mail, signal, disableFileAccess: true, disableUrlAccess: true });
    },
    bodyOffered: () => bodyOffered,
    close: () => transport.close({ force: true }),
  };
}

/** How a server is reached, for everything that connects to it. */
export function serverOf(credentials: EmailCredentials, { connectMs, silenceMs }: LaneTimeouts) {
  const { host, port, secure, user, pass, requireTls, ca } = credentials;
  return {
    host,
    port,
    secure,
    ...(user === null ? {} : { auth: { user, pass: pass ?? '' } }),
    requireTLS: requireTls && !secure,
    tls: {
      ...(ca === null ? {} : { ca: [...rootCertificates, ca] }),
      // Where plain text would do, an unverified encryption is no worse.
      rejectUnauthorized: requireTls || secure,
    },
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
  };
}

function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode !== 421;
}
