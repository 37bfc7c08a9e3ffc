import type { Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { PendingFaults } from '../pending-faults.ts';
import type { SmtpFault, SmtpStage } from './smtp-fault.ts';

/** A mail the server holds. */
export interface ReceivedMail {
  /** 1 for the first one received. */
  readonly n: number;
  readonly receivedAt: Date;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** The bytes as submitted. */
  readonly raw: Uint8Array;
  readonly mail: Email;
  /** Whether the sender was told; a mail kept behind a cut connection was not. */
  readonly acknowledged: boolean;
  readonly encrypted: boolean;
}

export interface SmtpInbox {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** The function returned takes the fault back. */
  misbehave(fault: SmtpFault): () => void;
  behave(): void;
  onMail(listener: () => void): () => void;
  clear(): void;
  close(): Promise<void>;
}

export interface SmtpInboxSettings {
  readonly port?: number;
  readonly now?: () => number;
  /** Offers STARTTLS with this key and certificate, PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Asks for this login. */
  readonly login?: { readonly user: string; readonly pass: string };
}

const MAX_BYTES = 5 * 1024 * 1024;

/** An SMTP server on 127.0.0.1 that delivers to nobody: it keeps what it gets in memory. */
export async function startSmtpInbox(settings: SmtpInboxSettings = {}): Promise<SmtpInbox> {
  const faults = new PendingFaults<SmtpFault>();
  const mails: ReceivedMail[] = [];
  const listeners = new Set<() => void>();
  const sockets = new Map<number, Socket>();
  const now = settings.now ?? Date.now;

  /** Shows a fault, if one is due: true when the stage has been answered, or never will be. */
  const faulty = (
    stages: readonly SmtpStage[],
    to: string | null,
    session: SMTPServerSession,
    answer: (error: Error) => void,
  ): SmtpFault | null => {
    const fault = faults.take(to, ({ at }) => stages.includes(at));
    if (fault?.kind === 'reply') answer(Object.assign(new Error('as asked'), { responseCode: fault.code }));
    if (fault?.kind === 'drop') sockets.get(session.remotePort)?.destroy();
    return fault;
  };

  const server = new SMTPServer({
    name: 'inbox.localhost',
    size: MAX_BYTES,
    disableReverseLookup: true,
    closeTimeout: 500,
    logger: false,
    ...(settings.login ? { allowInsecureAuth: true } : { authOptional: true }),
    disabledCommands: [...(settings.tls ? [] : ['STARTTLS']), ...(settings.login ? [] : ['AUTH'])],
    ...settings.tls,
    onAuth(auth, _session, callback) {
      const known = auth.username === settings.login?.user && auth.password === settings.login?.pass;
      if (known) callback(null, { user: auth.username });
      else callback(Object.assign(new Error('Invalid login'), { responseCode: 535 }));
    },
    onConnect(session, callback) {
      if (!faulty(['greeting'], null, session, callback)) callback();
    },
    onMailFrom(_address, session, callback) {
      if (!faulty(['mail'], null, session, callback)) callback();
    },
    onRcptTo({ address }, session, callback) {
      if (!faulty(['rcpt'], address, session, callback)) callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        receive(Buffer.concat(chunks), session, callback).catch(callback);
      });
    },
  });

  const receive = async (raw: Buffer, session: SMTPServerSession, callback: (error?: Error | null) => void) => {
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const fault = faults.take(to[0] ?? null, ({ at }) => at === 'data' || at === 'after_data');
    if (fault?.kind === 'reply') {
      callback(Object.assign(new Error('as asked'), { responseCode: fault.code }));
      return;
    }
    const acknowledged = fault === null;
    if (acknowledged || fault.keep !== false) {
      const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
      const mail = await PostalMime.parse(raw);
      const n = mails.length + 1;
      const receivedAt = new Date(now());
      mails.push({ n, receivedAt, envelope: { from, to }, raw, mail, acknowledged, encrypted: session.secure });
    }
    if (acknowledged) callback(null);
    if (fault?.kind === 'drop') sockets.get(session.remotePort)?.destroy();
    for (const listener of listeners) listener();
  };

  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(port));
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(settings.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    mails,
    misbehave: (fault) => faults.add(fault),
    behave: () => faults.clear(),
    onMail(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => {
      mails.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}
