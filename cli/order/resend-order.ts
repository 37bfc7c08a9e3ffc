import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { orderHandle } from '../../client/start-watch.ts';
import { messagesOfOrder } from '../../database/messages.ts';
import type { OrderRow } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import type { MessageId } from '../../domain/ids.ts';
import { resend } from '../../workflows/messages.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { withDatabase } from '../open-database.ts';
import { temporalSettings, withTemporal } from '../open-temporal.ts';
import type { OrderReference } from '../order.ts';
import { print } from '../output.ts';
import type { Shell } from '../shell.ts';
import { requireOrder } from './find-order.ts';

interface Answer {
  readonly messageId: MessageId;
  /** The order has taken it up; else it says why not. */
  readonly resent: boolean;
  readonly answer: string;
}

/** How long the order's workflow may take to answer for one message: beyond it no worker serves it. */
const ANSWER_LIMIT_MS = 10_000;

/**
 * Has one message of an order sent again, or all that failed. An unknown one is never among those: it may have left, and a
 * person looks it up first.
 */
export async function resendOrder(
  shell: Shell,
  reference: OrderReference,
  { message, json }: { readonly message: string | null; readonly json: boolean | undefined },
): Promise<void> {
  await withDatabase(shell, async ({ pool }) => {
    const order = await requireOrder(pool, reference);
    const messages = await withTenant(pool, order.merchantId, (tx) => messagesOfOrder(tx, order.orderId));
    const asked = messages
      .filter(({ messageId, state }) =>
        message === null
          ? state === 'failed'
          : [messageId, messageId.slice(order.orderId.length + 1)].includes(message),
      )
      .map(({ messageId }) => messageId);
    if (message !== null && asked.length === 0) {
      throw new CommandError(
        EXIT.notFound,
        `${order.orderId} has no message ${JSON.stringify(message)}. "waybell order show" lists those it has.`,
      );
    }
    const answers =
      asked.length === 0 ? [] : await withTemporal(temporalSettings(shell), (client) => askFor(client, order, asked));
    print(shell, json, { orderId: order.orderId, messages: answers }, () =>
      answers.length === 0
        ? `${order.orderId}: no message of it has failed.`
        : answers.map(({ messageId, answer }) => `${messageId}: ${answer}`).join('\n'),
    );
    const refused = answers.filter(({ resent }) => !resent).length;
    if (refused > 0) throw new CommandError(EXIT.failed, `${refused} of ${answers.length} are not sent again.`);
  });
}

async function askFor(client: Client, order: OrderRow, messages: readonly MessageId[]): Promise<readonly Answer[]> {
  const handle = orderHandle(client, order.orderId);
  const answers: Answer[] = [];
  for (const messageId of messages) {
    try {
      const answer = await client.withDeadline(Date.now() + ANSWER_LIMIT_MS, () =>
        handle.executeUpdate(resend, { args: [{ messageId }] }),
      );
      answers.push({ messageId, resent: true, answer });
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) {
        throw new CommandError(
          EXIT.failed,
          `${order.orderId} is not watched any more, so nothing of it is sent. "waybell order show" says why.`,
          { cause: error },
        );
      }
      if (!(error instanceof WorkflowUpdateFailedError)) throw error;
      answers.push({ messageId, resent: false, answer: sentenceOf(error) });
    }
  }
  return answers;
}

/** The innermost cause is the sentence that was written for people. */
function sentenceOf(error: Error): string {
  return error.cause instanceof Error ? sentenceOf(error.cause) : error.message;
}
