/** A mailbox for a world without buyers: an SMTP server that keeps what it gets, and a page to read it on. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TwilioMessage } from '../twilio/twilio-message.ts';
import { type InboxEntry, inboxPage, TABS } from './inbox-page.ts';
import type { SmtpFault } from './smtp-fault.ts';
import { type ReceivedMail, type SmtpInboxSettings, startSmtpInbox } from './smtp-inbox.ts';

export interface InboxSettings {
  readonly smtpPort?: number;
  readonly httpPort?: number;
  /** Milliseconds since the epoch: the time a mail is shown as received. */
  readonly now?: () => number;
  /** Text messages to show beside the mails: the Twilio peer's. */
  readonly texts?: () => readonly TwilioMessage[];
  readonly tls?: SmtpInboxSettings['tls'];
  readonly login?: SmtpInboxSettings['login'];
}

export interface LocalInbox {
  /** `smtp://127.0.0.1:<port>`, for the credentials' `url`. */
  readonly smtpUrl: string;
  readonly smtpPort: number;
  /** The page. */
  readonly url: string;
  readonly messages: readonly ReceivedMail[];
  /** Resolves with the first mail that fits, those already here included; rejects after `timeoutMs`. */
  waitFor(fits: (mail: ReceivedMail) => boolean, timeoutMs: number): Promise<ReceivedMail>;
  /** The function returned takes the fault back. */
  misbehave(fault: SmtpFault): () => void;
  behave(): void;
  clear(): void;
  close(): Promise<void>;
}

/** Starts both on 127.0.0.1, on free ports if none are given. */
export async function startInbox(settings: InboxSettings = {}): Promise<LocalInbox> {
  const { smtpPort, now, tls, login } = settings;
  const smtp = await startSmtpInbox({
    ...(smtpPort === undefined ? {} : { port: smtpPort }),
    ...(now === undefined ? {} : { now }),
    ...(tls === undefined ? {} : { tls }),
    ...(login === undefined ? {} : { login }),
  });
  const entries = () =>
    [...smtp.mails.map(mailEntry), ...(settings.texts?.() ?? []).map(textEntry)].toSorted(
      (a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id, 'en', { numeric: true }),
    );

  const server = createServer((request, response) => {
    if (isAskedByName(request)) show(request.url ?? '/', entries(), smtp.mails, response);
    else send(response, 403, 'text/plain', 'This page answers on localhost only.');
  });
  server.keepAliveTimeout = 1_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.httpPort ?? 0, '127.0.0.1', resolve);
  });

  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    smtpPort: smtp.port,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: smtp.mails,
    waitFor: (fits, timeoutMs) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = smtp.mails.find(fits);
          if (!found) return;
          stop();
          clearTimeout(timer);
          resolve(found);
        };
        const stop = smtp.onMail(look);
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`No such mail within ${timeoutMs} ms; ${smtp.mails.length} are here.`));
        }, timeoutMs);
        look();
      }),
    misbehave: (fault) => smtp.misbehave(fault),
    behave: () => smtp.behave(),
    clear: () => smtp.clear(),
    close: async () => {
      await smtp.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function show(
  path: string,
  entries: readonly InboxEntry[],
  mails: readonly ReceivedMail[],
  response: ServerResponse,
): void {
  const { pathname } = new URL(path, 'http://localhost');
  if (pathname === '/') return sendPage(response, inboxPage(entries, null));
  if (pathname === '/messages.json') return send(response, 200, 'application/json', JSON.stringify(entries.map(plain)));
  const [, id, part] = /^\/messages\/((?:mail|text)-\d+)(?:\/([a-z]+))?$/u.exec(pathname) ?? [];
  const entry = entries.find((known) => known.id === id);
  if (!entry) return send(response, 404, 'text/plain', 'No such message. The list is at /.');
  const { content } = entry;
  if (content.kind === 'text') return sendPage(response, inboxPage(entries, { entry, tab: 'text' }));
  if (part === 'body') return sendBody(response, content.html ?? '');
  if (part === 'raw')
    return send(response, 200, 'message/rfc822', mails.find((mail) => `mail-${mail.n}` === id)?.raw ?? '');
  const tab = TABS.find((name) => name === part) ?? (content.html === null ? 'text' : 'html');
  return sendPage(response, inboxPage(entries, { entry, tab }));
}

function mailEntry({ n, receivedAt, envelope, mail, acknowledged }: ReceivedMail): InboxEntry {
  const dated = new Date(mail.date ?? Number.NaN);
  return {
    id: `mail-${n}`,
    // The mail's own date is product time: in the demo, weeks pass in a minute.
    at: Number.isNaN(dated.getTime()) ? receivedAt : dated,
    from: mail.from?.name || mail.from?.address || envelope.from,
    to: envelope.to.join(', '),
    title: mail.subject ?? '(no subject)',
    unacknowledged: !acknowledged,
    content: {
      kind: 'mail',
      html: mail.html ?? null,
      text: mail.text ?? '',
      headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    },
  };
}

function textEntry({
  n,
  createdAt,
  to,
  from,
  messagingServiceSid,
  body,
  segments,
  encoding,
  status,
  acknowledged,
}: TwilioMessage): InboxEntry {
  return {
    id: `text-${n}`,
    at: createdAt,
    from: from ?? messagingServiceSid ?? '',
    to,
    title: body.length > 70 ? `${body.slice(0, 69)}…` : body,
    unacknowledged: !acknowledged,
    content: { kind: 'text', body, segments, encoding, status },
  };
}

function plain({ at, ...entry }: InboxEntry): object {
  return { ...entry, at: at.toISOString() };
}

// The mails hold what a buyer would read: a foreign site must not reach them by a name of its own that leads here.
function isAskedByName(request: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u.test(request.headers.host ?? '');
}

function sendPage(response: ServerResponse, html: string): void {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  send(response, 200, 'text/html', html);
}

/** A mail as its own page: no script, no form, no remote content, as in a careful mail program. Links open apart. */
function sendBody(response: ServerResponse, html: string): void {
  response.setHeader(
    'content-security-policy',
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  );
  send(response, 200, 'text/html', html.replace(/<head[^>]*>/iu, '$&<base target="_blank">'));
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
