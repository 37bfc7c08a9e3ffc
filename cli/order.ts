import type { Command } from 'commander';
import type { MerchantId } from '../domain/ids.ts';
import { merchantArgument, wholeNumber } from './arguments.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { JSON_OPTION } from './output.ts';
import type { Shell } from './shell.ts';

/** How a command line names an order. */
export interface OrderReference {
  /** The full id, or with a merchant the order's number or the shop's own key. */
  readonly id: string;
  readonly merchant: MerchantId | null;
}

export interface OrderFlags {
  readonly merchant?: MerchantId;
  readonly json?: boolean;
}

export interface ShowFlags extends OrderFlags {
  readonly personal?: boolean;
}

export interface ResendFlags extends OrderFlags {
  readonly failed?: boolean;
}

export interface ListFlags extends OrderFlags {
  readonly attention?: boolean;
  readonly limit: number;
}

export function addOrderCommands(program: Command, shell: Shell): void {
  const order = program
    .command('order')
    .description('orders: find them, see why they wait, end or restart their watch');
  order
    .command('list')
    .description('orders, latest change first')
    .option('--attention', 'only those that people should look at')
    .option('--merchant <id>', 'of one shop only', merchantArgument)
    .option('--limit <orders>', 'how many orders at most', wholeNumber(1, 10_000), 50)
    .option(...JSON_OPTION)
    .action(async (flags: ListFlags) => (await import('./order/list-orders.ts')).listAll(shell, flags));

  const one = (name: string, description: string): Command =>
    order
      .command(name)
      .description(description)
      .argument('<id>', "order/<shop>/<source>/<key>; with --merchant also the number (#1001) or the shop's own key")
      .option('--merchant <id>', 'the shop', merchantArgument)
      .option(...JSON_OPTION);
  const reference = (id: string, { merchant }: OrderFlags): OrderReference => ({ id, merchant: merchant ?? null });

  one('show', "the order, its parcels, and its messages in the buyer's own time")
    .option('--personal', 'also what leads to the buyer: tracking numbers in full, and where the scans were made')
    .addHelpText('after', '\nInstants are UTC; times of messages are the local time of the buyer.')
    .action(async (id: string, flags: ShowFlags) =>
      (await import('./order/show-order.ts')).showOrder(shell, reference(id, flags), flags),
    );
  one('why', 'every decision on the order: what each rule said, since when, on which facts and threshold')
    .addHelpText('after', '\nThresholds are hours (h) or as the rule says; instants are UTC.')
    .action(async (id: string, flags: OrderFlags) =>
      (await import('./order/why-order.ts')).whyOrder(shell, reference(id, flags), flags.json),
    );
  one('cancel', "end the order's watch for good: held messages are dropped, sends under way finish")
    .addHelpText('after', '\nWaits up to 10 seconds for the workflow to end.')
    .action(async (id: string, flags: OrderFlags) =>
      (await import('./order/cancel-order.ts')).cancelOrder(shell, reference(id, flags), flags.json),
    );
  one('resend', 'send a failed or unknown message again, or all that failed')
    .argument('[message]', 'as "order show" lists it, such as 1/shipped/0/email; or its full id')
    .option('--failed', 'every message that failed')
    .addHelpText('after', "\nEach leaves at the buyer's next decent hour, if it still holds then.")
    .action(async (id: string, message: string | undefined, flags: ResendFlags) => {
      if ((message === undefined) !== (flags.failed === true)) {
        throw new CommandError(EXIT.badInput, 'Name one message, or --failed for every one that failed.');
      }
      const asked = { message: message ?? null, json: flags.json };
      await (await import('./order/resend-order.ts')).resendOrder(shell, reference(id, flags), asked);
    });
  one('restart', 'watch an order again whose workflow was terminated').action(async (id: string, flags: OrderFlags) =>
    (await import('./order/restart-order.ts')).restartOrder(shell, reference(id, flags), flags.json),
  );
}
