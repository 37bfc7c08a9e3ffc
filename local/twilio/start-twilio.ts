/**
 * Twilio's Messages API on loopback: form bodies, Basic authentication, its JSON, its errors, signed status callbacks,
 * and misbehaviour on command. The product talks to it through the real client, by its base URL.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PendingFaults } from '../pending-faults.ts';
import { createsMessage, type TwilioFault } from './twilio-fault.ts';
import { createdMessage, messageJson, refusalOf, type TwilioMessage } from './twilio-message.ts';

export interface TwilioSettings {
  readonly port?: number;
  readonly now?: () => number;
  readonly accountSid?: string;
  readonly authToken?: string;
}

export interface LocalTwilio {
  /** For the credentials' `baseUrl`. */
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly messages: readonly TwilioMessage[];
  /** Every create that was asked for, those refused included. */
  readonly creates: number;
  /** The function returned takes the fault back. */
  misbehave(fault: TwilioFault): () => void;
  behave(): void;
  /** Resolves with the first message that fits, those already here included; rejects after `timeoutMs`. */
  waitFor(fits: (message: TwilioMessage) => boolean, timeoutMs: number): Promise<TwilioMessage>;
  /** Moves a message on and reports it to its status callback, signed; resolves with the receiver's status, null without one. */
  report(sid: string, status: TwilioMessage['status'], errorCode?: number): Promise<number | null>;
  close(): Promise<void>;
}

const LOCAL_TWILIO_ACCOUNT = `AC${'0'.repeat(32)}`;
const LOCAL_TWILIO_TOKEN = 'local-twilio-token';

const MAX_BODY_BYTES = 64 * 1024;

/** Starts it on 127.0.0.1, on a free port if none is given. */
export async function startTwilio(settings: TwilioSettings = {}): Promise<LocalTwilio> {
  const { accountSid = LOCAL_TWILIO_ACCOUNT, authToken = LOCAL_TWILIO_TOKEN, now = Date.now } = settings;
  const faults = new PendingFaults<TwilioFault>();
  const messages: TwilioMessage[] = [];
  const watchers = new Set<() => void>();
  let creates = 0;

  const create = (form: Readonly<Record<string, string>>, response: ServerResponse) => {
    creates += 1;
    const fault = faults.take(form['To'] ?? '');
    const refusal = refusalOf(form);
    const created =
      refusal === null && createsMessage(fault)
        ? createdMessage(form, {
            accountSid,
            n: messages.length + 1,
            createdAt: new Date(now()),
            acknowledged: fault === null,
          })
        : null;
    if (created) {
      messages.push(created);
      for (const watcher of watchers) watcher();
    }
    answer(fault, refusal, created, response);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    if (request.headers.authorization !== expected) {
      return sendError(response, 401, 20003, 'Authenticate');
    }
    const account = `/2010-04-01/Accounts/${accountSid}`;
    if (pathname === `${account}.json` && request.method === 'GET') {
      return sendJson(response, 200, { sid: accountSid, friendly_name: 'Local', status: 'active', type: 'Full' });
    }
    const base = `${account}/Messages`;
    if (pathname === `${base}.json` && request.method === 'POST') {
      return create(Object.fromEntries(new URLSearchParams(body)), response);
    }
    if (pathname === `${base}.json` && request.method === 'GET') {
      const to = searchParams.get('To');
      return sendJson(response, 200, page(messages.filter((m) => to === null || m.to === to).toReversed(), pathname));
    }
    const one = messages.find(({ sid }) => pathname === `${base}/${sid}.json`);
    return one && request.method === 'GET'
      ? sendJson(response, 200, messageJson(one))
      : sendError(response, 404, 20404, `The requested resource ${pathname} was not found`);
  };
  server.keepAliveTimeout = 1_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port ?? 0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accountSid,
    authToken,
    messages,
    get creates() {
      return creates;
    },
    misbehave: (fault) => faults.add(fault),
    behave: () => faults.clear(),
    waitFor: (fits, timeoutMs) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = messages.find(fits);
          if (!found) return;
          watchers.delete(look);
          clearTimeout(timer);
          resolve(found);
        };
        const timer = setTimeout(() => {
          watchers.delete(look);
          reject(new Error(`No such text message within ${timeoutMs} ms; ${messages.length} are here.`));
        }, timeoutMs);
        watchers.add(look);
        look();
      }),
    async report(sid, status, errorCode) {
      const message = messages.find((m) => m.sid === sid);
      if (!message) throw new RangeError(`No message ${JSON.stringify(sid)} here: report one that was created.`);
      message.status = status;
      message.errorCode = errorCode ?? null;
      return message.statusCallback === null ? null : callBack(message, message.statusCallback, authToken);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  fault: TwilioFault | null,
  refusal: ReturnType<typeof refusalOf>,
  created: TwilioMessage | null,
  response: ServerResponse,
): void {
  switch (fault?.kind) {
    case undefined:
      if (created) return sendJson(response, 201, messageJson(created));
      return sendError(response, 400, refusal?.code ?? 20001, refusal?.message ?? 'Unknown parameters');
    case 'code':
      return sendError(response, fault.status ?? 400, fault.code, 'as asked');
    case 'rate_limit':
      response.setHeader('retry-after', String(fault.retryAfterSeconds ?? 1));
      return sendError(response, 429, 20429, 'Too Many Requests');
    case 'html':
      response.writeHead(fault.status, { 'content-type': 'text/html' });
      response.end('<html><body><h1>Bad gateway</h1></body></html>');
      return;
    case 'truncated':
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"sid": "SM');
      return;
    case 'drop':
      response.destroy();
      return;
    case 'hang':
      return;
  }
}

async function callBack(message: TwilioMessage, url: string, authToken: string): Promise<number> {
  const { getExpectedTwilioSignature } = await import('twilio/lib/webhooks/webhooks.js');
  const params: Record<string, string> = {
    AccountSid: message.accountSid,
    ApiVersion: '2010-04-01',
    MessageSid: message.sid,
    MessageStatus: message.status,
    SmsSid: message.sid,
    SmsStatus: message.status,
    To: message.to,
    ...(message.from === null ? {} : { From: message.from }),
    ...(message.errorCode === null ? {} : { ErrorCode: String(message.errorCode) }),
  };
  const answered = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature': getExpectedTwilioSignature(authToken, url, params),
    },
    body: new URLSearchParams(params),
  });
  await answered.arrayBuffer();
  return answered.status;
}

function page(messages: readonly TwilioMessage[], path: string): object {
  const uri = `${path}?PageSize=${messages.length}&Page=0`;
  return {
    messages: messages.map(messageJson),
    page: 0,
    page_size: messages.length,
    start: 0,
    end: Math.max(0, messages.length - 1),
    uri,
    first_page_uri: uri,
    next_page_uri: null,
    previous_page_uri: null,
  };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'twilio-request-id': 'RQlocal' });
  response.end(JSON.stringify(body));
}

function sendError(response: ServerResponse, status: number, code: number, message: string): void {
  sendJson(response, status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new RangeError(`A form of more than ${MAX_BODY_BYTES} bytes is none of ours.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
