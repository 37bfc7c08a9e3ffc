import type { Pool } from 'pg';
import { inboxBacklog, rejectedSince } from '../database/inbox.ts';
import { after, type ProductInstant } from '../domain/time.ts';
import { UNASSIGNED_KEPT_MS } from './relay.ts';

/** The inbox as gauges of a Prometheus page. */
export async function inboxMetrics(relay: Pool, now: ProductInstant): Promise<string> {
  const [{ waiting }, { rejected }] = await Promise.all([
    inboxBacklog(relay),
    rejectedSince(relay, after(now, -UNASSIGNED_KEPT_MS)),
  ]);
  return [
    ...gauge('waybell_inbox_waiting', 'Webhooks that are stored and not yet done', waiting),
    ...gauge('waybell_inbox_rejected', 'Webhooks that could not be read and are kept for a replay', rejected),
    '',
  ].join('\n');
}

function gauge(name: string, help: string, value: number): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`];
}
