import { createServer } from 'node:net';

export interface DeadProxy {
  readonly port: number;
  /** The first line of each connection: `CONNECT example.org:443 HTTP/1.1`. */
  asked(): readonly string[];
  close(): void;
}

/** A browser that has this for a proxy reaches nothing, and everything it wanted is written down. */
export async function startDeadProxy(): Promise<DeadProxy> {
  const lines: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      lines.push(String(data).split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return { port: address.port, asked: () => [...lines], close: () => server.close() };
}

/** `CONNECT host:443` and `GET http://host/x` become addresses. */
export function toAddress(line: string): string {
  const [method = '', where = ''] = line.split(' ');
  return method === 'CONNECT' ? `https://${where}/` : where;
}
