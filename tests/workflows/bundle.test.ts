import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { describe, expect, test } from 'vitest';
import { merchantId, orderId } from '../../domain/ids.ts';
import { ground } from '../ground.ts';
import { openSandbox } from './sandbox.ts';

const LIMIT_BYTES = 1_800_000;

async function bundled(): Promise<string> {
  return readFile((await ground('workflowBundle')).codePath, 'utf8');
}

describe('the workflow bundle', () => {
  test('is at most 1.8 MB', async () => {
    expect(Buffer.byteLength(await bundled())).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  test('holds our workflows, our ids and the SDK, and no other package', async () => {
    // Each module of the bundle is named by the path it was read from.
    const modules = [...(await bundled()).matchAll(/^\/\*{3}\/ "([^"]+)":?/gm)].map(([, name = '']) => name);
    expect(modules.length).toBeGreaterThan(50);
    const ours = new Set(modules.flatMap((name) => /^\.\/(?!node_modules)(\w+)\//.exec(name)?.[1] ?? []));
    expect(ours).toEqual(new Set(['domain', 'workflows']));
    const packages = new Set(
      modules.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(name)?.[1] ?? []),
    );
    // The last three are the SDK's own.
    expect([...packages].filter((name) => !/^(@temporalio\/.*|long|ms|nexus-rpc)$/.test(name))).toEqual([]);
  });

  test('contains nothing that parses, formats dates or knows zones', async () => {
    expect(await bundled()).not.toMatch(
      /ZodError|date-fns|moment-timezone|intl-messageformat|libphonenumber|Intl\.DateTimeFormat/,
    );
  });
});

describe('two workflows of one bundle', () => {
  test('share no state of a module', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-counting-'));
    try {
      const codePath = path.join(folder, 'counting.js');
      const workflowsPath = path.join(import.meta.dirname, 'fixtures/counting-workflow.ts');
      const logger = new DefaultLogger('ERROR', () => undefined);
      await writeFile(codePath, (await bundleWorkflowCode({ workflowsPath, logger })).code);
      const sandbox = await openSandbox(codePath);
      const input = {
        orderId: orderId(merchantId('north-tea'), 'standard', '1001'),
        pace: { pollTimeoutMs: 1, pollRetryMs: 1, sendTimeoutMs: 1, sendStartTimeoutMs: 1 },
      };
      const results = [];
      for (let n = 0; n < 3; n += 1) {
        const { order, commands } = await sandbox.order(input);
        results.push(commands);
        await order.dispose();
      }
      expect(results).toEqual([1, 1, 1].map((result) => [{ kind: 'complete', result }]));
      await sandbox.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
