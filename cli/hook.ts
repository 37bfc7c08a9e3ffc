import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { systemClock } from '../worker/system-clock.ts';
import { webUrl } from './arguments.ts';
import { readDemoShop } from './dev/demo-shop.ts';
import { sampleOrder } from './dev/sample-order.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import type { Shell } from './shell.ts';

interface SendFlags {
  readonly url?: string;
}

const ANSWER_LIMIT_MS = 10_000;

export function addHookCommands(program: Command, shell: Shell): void {
  const hook = program.command('hook').description('webhooks of the standard source, from the side of the shop');
  hook
    .command('send')
    .description('sign an event and post it; with --dev to demo-shop, and without a file a fresh sample order')
    .argument('[file]', 'one event as JSON (docs/order-webhook.md)')
    .option('--url <url>', 'another endpoint; its secret is read from standard input', webUrl)
    .action((file: string | undefined, { url }: SendFlags) =>
      send(shell, file, url, program.opts<{ dev?: boolean }>().dev === true),
    );
}

async function send(shell: Shell, file: string | undefined, url: string | undefined, dev: boolean): Promise<void> {
  const endpoint = url === undefined ? await devEndpoint(dev) : { url, secret: (await shell.readStdin()).trim() };
  const body = file === undefined ? JSON.stringify(sampleOrder(systemClock.now())) : await bodyOf(file);
  const id = `msg_${randomUUID()}`;
  const timestamp = Math.floor(systemClock.wallNow() / 1_000);
  const key = Buffer.from(endpoint.secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const response = await post(endpoint.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${signature}`,
    },
    body,
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  });
  const answer = await response.text();
  if (!response.ok) throw new CommandError(EXIT.failed, `The endpoint refused it: HTTP ${response.status} ${answer}`);
  if (answer.includes('"accepted":false')) {
    throw new CommandError(EXIT.failed, `The endpoint keeps it, and cannot use it: ${answer}`);
  }
  shell.out(answer);
}

/** @throws {CommandError} where nobody answers. */
async function post(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (cause) {
    const where = new URL(url).host;
    throw new CommandError(EXIT.dependency, `Nothing answers at ${where}: is the server running?`, { cause });
  }
}

async function devEndpoint(dev: boolean): Promise<{ readonly url: string; readonly secret: string }> {
  const shop = dev ? await readDemoShop() : null;
  if (shop !== null) return shop;
  throw new CommandError(
    EXIT.badInput,
    'Say where to: --url with the secret on standard input, or --dev for the shop of "npm run dev".',
  );
}

async function bodyOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CommandError(EXIT.badInput, `The file ${file} cannot be read; expected one event as JSON.`, { cause });
  }
}
