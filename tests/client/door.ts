import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Door {
  readonly port: number;
  /** Cuts every connection and refuses new ones. */
  shut(): Promise<void>;
  /** Lets nothing more through the connections there are, without closing them. New ones work. */
  hush(): void;
  /** Lets connections through again, on the same port. */
  open(): Promise<void>;
}

/** A way to a server that can be shut: to who stands before it, the server is gone. */
export async function doorTo(host: string, port: number): Promise<Door> {
  const sockets = new Set<Socket>();
  const server = createServer((front) => {
    const back = connect(port, host);
    front.pipe(back).pipe(front);
    const end = () => {
      front.destroy();
      back.destroy();
    };
    for (const socket of [front, back]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    hush: () => {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    open: () => listen(own),
  };
}
