import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Received = {
  readonly to: string;
  readonly from: string;
  readonly raw: string;
  readonly headers: ReadonlyMap<string, string>;
  /** The plain text, decoded. */
  readonly text: string;
  readonly html: string;
  readonly subject: string;
};

export type MailServer = {
  readonly url: string;
  readonly mails: Received[];
  /** Address → the code with which it is refused. */
  readonly refuses: Map<string, number>;
  /** Code with which the message itself is refused; 0: taken. */
  rejects: number;
  /** Milliseconds until a message is acknowledged. */
  slowness: number;
  down: () => Promise<void>;
  up: () => Promise<void>;
  close: () => Promise<void>;
};

const failure = (code: number) => Object.assign(new Error('not taken'), { responseCode: code });

/** A real SMTP server on a port of its own, that takes what comes, refuses what it is told to, and can go away and come back. */
export async function openMailServer(): Promise<MailServer> {
  let port = 0;
  let running: SMTPServer;
  const server: MailServer = {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    mails: [],
    refuses: new Map(),
    rejects: 0,
    slowness: 0,
    down: () => new Promise((gone) => running.close(gone)),
    up: () => begin(),
    close: () => new Promise((gone) => running.close(gone)),
  };
  const begin = () => {
    running = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 50,
      onRcptTo: ({ address }, _session, answer) => {
        const code = server.refuses.get(address);
        answer(code ? failure(code) : null);
      },
      onData: (stream, session, answer) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          if (server.rejects) return answer(failure(server.rejects));
          const { mailFrom, rcptTo } = session.envelope;
          const raw = Buffer.concat(pieces).toString('utf8');
          server.mails.push(read(rcptTo[0]!.address, mailFrom ? mailFrom.address : '', raw));
          setTimeout(answer, server.slowness);
        });
      },
    });
    running.on('error', () => {});
    return new Promise<void>((listening) =>
      running.listen(port, '127.0.0.1', () => {
        port = (running.server.address() as AddressInfo).port;
        listening();
      }),
    );
  };
  await begin();
  return server;
}

function read(to: string, from: string, raw: string): Received {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [raw];
  const part = (type: string) => {
    const found = parts
      .map((one) => split(one.trimStart()))
      .find((one) => one.headers.get('content-type')?.startsWith(type));
    return found ? decode(found.body, found.headers.get('content-transfer-encoding') ?? '') : '';
  };
  return {
    to,
    from,
    raw,
    headers,
    text: part('text/plain'),
    html: part('text/html'),
    subject: unword(headers.get('subject') ?? ''),
  };
}

function split(text: string) {
  const cut = /\r?\n\r?\n/.exec(text);
  const at = cut ? cut.index : text.length;
  const lines = text
    .slice(0, at)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { headers, body: text.slice(at + (cut?.[0].length ?? 0)) };
}

function decode(body: string, how: string): string {
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (how !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Encoded words of a header (RFC 2047). */
const unword = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, word: string) =>
      decode(
        how.toLowerCase() === 'b' ? word : word.replaceAll('_', ' '),
        how.toLowerCase() === 'b' ? 'base64' : 'quoted-printable',
      ),
    );
