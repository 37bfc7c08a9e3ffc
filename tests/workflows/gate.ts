import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Gate {
  readonly port: number;
  /** Answers of the server behind it wait until the function returned is called. */
  hold(): () => void;
  close(): Promise<void>;
}

/** A way to a server on loopback that can be held: what was asked has arrived, what was answered has not. */
export async function gateTo(port: number): Promise<Gate> {
  const behind = new Set<Socket>();
  let holds = 0;
  const server = createServer((front) => {
    const back = connect(port, '127.0.0.1');
    behind.add(back);
    front.on('data', (bytes) => back.write(bytes));
    back.on('data', (bytes) => front.write(bytes));
    if (holds > 0) back.pause();
    const end = () => {
      behind.delete(back);
      front.destroy();
      back.destroy();
    };
    for (const socket of [front, back]) socket.on('close', end).on('error', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hold() {
      holds += 1;
      for (const socket of behind) socket.pause();
      let released = false;
      return () => {
        if (released) return;
        released = true;
        holds -= 1;
        if (holds === 0) for (const socket of behind) socket.resume();
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of behind) socket.destroy();
      }),
  };
}
