import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { ground } from './ground.ts';
import { quietRuntime } from './workflows/stage.ts';

type History = ReturnType<typeof historyFromJSON>;

const FOLDER = path.join(import.meta.dirname, 'replay/histories');

/** One finished or waiting run of each kind, as a server had it. How they are recorded: tests/replay/record-histories.ts. */
const CORPUS = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  return { name: path.basename(file, '.json'), text, history: historyFromJSON(JSON.parse(text)) };
});

let code: string;
beforeAll(async () => {
  quietRuntime();
  code = readFileSync((await ground('workflowBundle')).codePath, 'utf8');
});

/** Replays runs over a bundle. @returns the names of those that fail, with the reason. */
async function failing(
  bundle: string,
  runs: readonly { readonly name: string; readonly history: History }[],
): Promise<readonly string[]> {
  const histories = runs.map(({ name, history }) => ({ workflowId: name, history }));
  const failed: string[] = [];
  for await (const result of Worker.runReplayHistories({ workflowBundle: { code: bundle } }, histories)) {
    if (result.error !== undefined) failed.push(`${result.workflowId}: ${result.error.message}`);
  }
  return failed;
}

/** The bundle with one of its lines changed. */
function changed(from: string, to: string): string {
  expect(code.split(from)).toHaveLength(2);
  return code.replace(from, to);
}

/** Every beginning of a run that ends where a worker took up a task: what a reset, or a deploy in between, replays. */
function beginnings({ name, history }: { readonly name: string; readonly history: History }) {
  const events = history.events ?? [];
  return events.flatMap((event, i) =>
    event.workflowTaskStartedEventAttributes == null
      ? []
      : [{ name: `${name}-${i + 1}`, history: { events: events.slice(0, i + 1) } }],
  );
}

describe('the recorded runs', () => {
  test('replay over the workflows as they are', async () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(11);
    expect(await failing(code, CORPUS)).toEqual([]);
  });

  test('replay from every beginning of theirs', async () => {
    const runs = CORPUS.flatMap(beginnings);
    expect(runs.length).toBeGreaterThan(100);
    expect(await failing(code, runs)).toEqual([]);
  });

  test('catch a workflow that waits where it did not wait', async () => {
    const broken = changed(
      'if (this.stale) await this.readRow();',
      'if (this.stale) { await new Promise((resolve) => setTimeout(resolve, 1000)); await this.readRow(); }',
    );
    expect(await failing(broken, CORPUS)).toHaveLength(CORPUS.length);
  });

  test('catch a workflow that calls another activity', async () => {
    const broken = changed('.readOrder,', '.closeOrder,');
    expect(await failing(broken, CORPUS)).toHaveLength(CORPUS.length);
  });

  test('catch a workflow that does something in another order', async () => {
    const broken = changed('.closeOrder,', '.releaseOrder,');
    const failed = await failing(broken, CORPUS);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.join()).toMatch(/TMPRL1100/);
  });

  test('say nothing of a buyer', () => {
    for (const { text } of CORPUS) {
      const decoded = text.replace(/"data":"([^"]*)"/g, (_all, data: string) => Buffer.from(data, 'base64').toString());
      expect(decoded).toContain('"orderId"');
      expect(decoded).not.toMatch(/Robin|Sample City|@example\.com|\+55|YT\d{10}|track\.example/);
    }
  });
});

test('a history of one event parses: there is one copy of protobufjs, and it is the one the SDK was built with', () => {
  const started = {
    eventId: '1',
    eventTime: '2026-11-10T12:00:00Z',
    eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
    workflowExecutionStartedEventAttributes: { workflowType: { name: 'watchOrder' }, workflowTaskTimeout: '10s' },
  };
  expect(historyFromJSON({ events: [started] }).events).toHaveLength(1);
});
