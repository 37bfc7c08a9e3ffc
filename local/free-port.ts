import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/**
 * Below the range (from 32768 on Linux, from 49152 elsewhere) out of which the system gives a port to every connection,
 * and to every server that names none: a port found free in there may be taken a moment later.
 */
const PORTS = { from: 10_240, to: 32_767 };

/** A TCP port on 127.0.0.1 that nobody listened on a moment ago; another process may still be quicker to take it. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(PORTS.from, PORTS.to + 1);
    if (await canListen(port)) return port;
  }
  throw new Error(`100 ports between ${PORTS.from} and ${PORTS.to} on 127.0.0.1 were tried, and none is free.`);
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Whether something accepts connections on this port of 127.0.0.1. */
export function portAnswers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 });
    const answer = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
