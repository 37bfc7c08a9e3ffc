import { describe, expect, it } from 'vitest';
import { oauthToken, type TokenAnswer } from '../../carriers/oauth-token.ts';

type Answer = TokenAnswer<string>;

interface Request {
  readonly asker: string;
  readonly answer: (answer: Answer) => void;
  readonly giveUp: (reason: Error) => void;
}

const token = (name: string, livesMs = 3_600_000): Answer => ({ kind: 'token', token: name, livesMs });
const settled = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

/** A keeper whose requests are answered by the test, on a clock set by it. */
function keeper() {
  const requests: Request[] = [];
  const clock = { ms: 0, now: () => clock.ms };
  const kept = oauthToken<string, string>(
    (asker) =>
      new Promise((resolve, reject) => {
        requests.push({ asker, answer: resolve, giveUp: reject });
      }),
    clock,
  );
  const fetched = async (asker: string, answer: Answer) => {
    const got = kept.get(asker);
    requests.at(-1)?.answer(answer);
    return got;
  };
  return { kept, requests, clock, fetched };
}

describe('an access token', () => {
  it('is fetched once for all who ask meanwhile', async () => {
    const { kept, requests } = keeper();
    const asked = [kept.get('a'), kept.get('b'), kept.get('c')];
    requests[0]?.answer(token('one'));
    expect(await Promise.all(asked)).toEqual([token('one'), token('one'), token('one')]);
    expect(requests.map(({ asker }) => asker)).toEqual(['a']);
  });

  it('is kept until a minute before it ends', async () => {
    const { kept, requests, clock, fetched } = keeper();
    await fetched('a', token('one', 100_000));
    clock.ms = 39_999;
    expect(await kept.get('b')).toEqual(token('one', 1));
    clock.ms = 40_000;
    expect(await fetched('c', token('two'))).toEqual(token('two'));
    expect(requests.map(({ asker }) => asker)).toEqual(['a', 'c']);
  });

  it('is counted from when it was asked for: its answer may have taken long', async () => {
    const { kept, requests, clock } = keeper();
    const first = kept.get('a');
    clock.ms = 30_000;
    requests[0]?.answer(token('one', 80_000));
    await first;
    void kept.get('b');
    expect(requests.map(({ asker }) => asker)).toEqual(['a', 'b']);
  });

  it('that lives shorter than the margin serves the request it was fetched for', async () => {
    const { requests, fetched } = keeper();
    expect(await fetched('a', token('one', 10_000))).toEqual(token('one', 10_000));
    expect(await fetched('b', token('two', 10_000))).toEqual(token('two', 10_000));
    expect(requests).toHaveLength(2);
  });

  it('that could not be had is asked for anew by the next, not by those who waited', async () => {
    const { kept, requests, fetched } = keeper();
    const asked = [kept.get('a'), kept.get('b')];
    requests[0]?.answer({ kind: 'failed', failed: 'refused' });
    expect(await Promise.all(asked)).toEqual([
      { kind: 'failed', failed: 'refused' },
      { kind: 'failed', failed: 'refused' },
    ]);
    expect(requests).toHaveLength(1);
    expect(await fetched('c', token('one'))).toEqual(token('one'));
  });

  it('that was refused is replaced', async () => {
    const { kept, requests, fetched } = keeper();
    await fetched('a', token('one'));
    kept.refused('one');
    expect(await fetched('b', token('two'))).toEqual(token('two'));
    expect(requests).toHaveLength(2);
  });

  it('stays when an older one is refused late', async () => {
    const { kept, requests, fetched } = keeper();
    await fetched('a', token('one'));
    kept.refused('one');
    await fetched('b', token('two'));
    kept.refused('one');
    expect(await kept.get('c')).toMatchObject({ token: 'two' });
    expect(requests).toHaveLength(2);
  });

  it('whose asker gave up is asked for by one of those who shared the request', async () => {
    const { kept, requests } = keeper();
    const gaveUp = kept.get('a');
    const others = [kept.get('b'), kept.get('c')];
    requests[0]?.giveUp(new Error('shutting down'));
    await expect(gaveUp).rejects.toThrow('shutting down');
    await settled();
    expect(requests.map(({ asker }) => asker)).toEqual(['a', 'b']);
    requests[1]?.answer(token('one'));
    expect(await Promise.all(others)).toEqual([token('one'), token('one')]);
  });
});
