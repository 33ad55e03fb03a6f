import { lookup } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address';

export type Call = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Networks of one's own may be called (intranets, tests), also without TLS. */
  readonly allowPrivate: boolean;
};

/** What came of it: the status with the beginning of the answer, or why nothing was sent. */
export type Called =
  | { readonly status: number; readonly text: string; readonly retryAfter: number | null }
  | { readonly fault: 'address' | 'private' | 'timeout' | 'network' };

const patience = 10_000;
const mostAnswer = 4096;

class PrivateAddress extends Error {}

/** Resolves a name and refuses what leads inside: the very address that was judged is the one that is called. */
const guardedLookup =
  (allowPrivate: boolean): LookupFunction =>
  (hostname, options, answer) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0);
      if (!allowPrivate && found.some((one) => isPrivateAddress(one.address)))
        return answer(new PrivateAddress(), '', 0);
      if ((options as { all?: boolean }).all) return answer(null, found);
      answer(null, found[0]!.address, found[0]!.family);
    });

/** The address, or why it can't be called: TLS, no credentials in it, no private IP. A name is judged again once it is resolved. */
export function judgeAddress(text: string, allowPrivate: boolean): URL | 'address' | 'private' {
  if (!URL.canParse(text)) return 'address';
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || (allowPrivate && url.protocol === 'http:');
  if (!isWeb || url.username || url.password || !url.hostname) return 'address';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && (isIP(host) ? isPrivateAddress(host) : !host.includes('.'))) return 'private';
  return url;
}

/** Posts once to an address that somebody gave: follows no redirect, waits ten seconds at most, reads 4 KB of the answer. */
export function callOut(call: Call): Promise<Called> {
  const url = judgeAddress(call.url, call.allowPrivate);
  if (typeof url === 'string') return Promise.resolve({ fault: url });
  const request = url.protocol === 'https:' ? requestTls : requestPlain;
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...call.headers, 'content-length': String(Buffer.byteLength(call.body)) },
        lookup: guardedLookup(call.allowPrivate),
        // A connection of its own: what was resolved for others is not trusted.
        agent: false,
        signal: AbortSignal.timeout(patience),
      },
      (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        const finish = () => {
          const text = Buffer.concat(pieces).subarray(0, mostAnswer).toString('utf8');
          const seconds = Number(answer.headers['retry-after']);
          const retryAfter = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : null;
          resolve({ status: answer.statusCode ?? 0, text, retryAfter });
        };
        answer.on('data', (piece: Buffer) => {
          pieces.push(piece);
          size += piece.length;
          if (size >= mostAnswer) {
            finish();
            answer.destroy();
          }
        });
        answer.on('end', finish);
        answer.on('error', () => resolve({ fault: 'network' }));
      },
    );
    sent.on('error', (error) => {
      if (error instanceof PrivateAddress) return resolve({ fault: 'private' });
      resolve({
        fault: error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : 'network',
      });
    });
    sent.end(call.body);
  });
}
