import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Heard = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

export type Answer = {
  readonly status: number;
  readonly text?: string;
  readonly headers?: Record<string, string>;
};

export type Listener = {
  readonly origin: string;
  readonly heard: Heard[];
  /** What it answers; null: nothing, the caller waits. */
  answer: Answer | null;
  close: () => Promise<void>;
};

/** A real HTTP server that keeps what it hears: a chat tool, or a push service. */
export async function openListener(): Promise<Listener> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { url = '', headers } = request;
      listener.heard.push({ path: url, headers, body: Buffer.concat(pieces) });
      const { answer } = listener;
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.text ?? '');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const listener: Listener = {
    origin: `http://127.0.0.1:${port}`,
    heard: [],
    answer: { status: 201 },
    close: async () => {
      server.closeAllConnections();
      await new Promise((gone) => server.close(gone));
    },
  };
  return listener;
}
