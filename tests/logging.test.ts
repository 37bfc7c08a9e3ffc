import { expect, test } from 'vitest';
import { createLogger, REDACTED_KEYS } from '../logging.ts';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger({ level: 'info', service: 'test', destination: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('an entry is one JSON object with an ISO time in UTC, a level in words and its service', () => {
  const [entry] = logged((logger) => logger.info({ orderId: 'order/acme/standard/1' }, 'order opened'));
  expect(entry).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    service: 'test',
    orderId: 'order/acme/standard/1',
    msg: 'order opened',
  });
});

test('entries below the level are not written', () => {
  expect(logged((logger) => logger.debug('noise'))).toEqual([]);
});

test.each(REDACTED_KEYS)('the value of %s is never written, at whatever depth up to four', (key) => {
  const secret = 'hunter2';
  const [entry] = logged((logger) =>
    logger.info({ [key]: secret, a: { [key]: secret, b: { [key]: secret, c: { [key]: secret } } } }),
  );
  expect(JSON.stringify(entry)).not.toContain(secret);
});

test('an error is written with its code, stack and causes, without what else hangs on it', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(ana@example.com) exists',
  });
  const [entry] = logged((logger) => logger.error({ error: new Error('not stored', { cause }) }, 'failed'));
  expect(entry?.['error']).toEqual({
    type: 'Error',
    message: 'not stored',
    stack: expect.stringContaining('logging.test.ts'),
    cause: { type: 'Error', code: '23505', message: 'duplicate key', stack: expect.any(String) },
  });
});
