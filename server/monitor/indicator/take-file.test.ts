import { existsSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptFile } from '#app/domain/monitor/indicator/forms';
import { isRefusal } from '#app/domain/refusal';
import { boundaryOf, MultipartBroken, readMultipart } from './read-multipart';
import { takeFile } from './take-file';

/** A request whose body comes in pieces of this size. */
function post(body: Uint8Array, pieceSize: number, boundary = 'xYz'): Request {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) return controller.close();
      controller.enqueue(body.slice(at, at + pieceSize));
      at += pieceSize;
    },
  });
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return new Request('http://here/', {
    method: 'POST',
    body: stream,
    headers,
    duplex: 'half',
  } as RequestInit);
}

const part = (disposition: string, content: Uint8Array | string, boundary = 'xYz') => [
  Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
  Buffer.from(content as Uint8Array),
  Buffer.from('\r\n'),
];
const form = (...parts: Buffer[][]) => Buffer.concat([...parts.flat(), Buffer.from('--xYz--\r\n')]);

const taken = (request: Request, most = 1 << 20) =>
  takeFile(request, most, async (file: KeptFile, fields) => ({
    file,
    fields,
    bytes: readFileSync(file.path),
    mode: statSync(file.path).mode & 0o777,
  }));
const codeOf = async (request: Request, most?: number) => {
  const outcome = await taken(request, most);
  return isRefusal(outcome) ? outcome.code : 'taken';
};

describe('a file on its way in', () => {
  test('lies on the disk byte by byte, however the pieces were cut, and is gone afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 90 }),
        async (bytes, pieceSize) => {
          const tricky = Buffer.concat([Buffer.from('\r\n--xY\r\n-'), bytes, Buffer.from('\r\n--')]);
          const sent = form(part('name="dataset"', '七'), part('name="file"; filename="用药.csv"', tricky));
          const outcome = await taken(post(sent, pieceSize));
          if (isRefusal(outcome)) throw new Error(outcome.code);
          expect(outcome.bytes.equals(tricky)).toBe(true);
          expect(outcome.fields).toEqual({ dataset: '七' });
          expect(outcome.file).toMatchObject({ name: '用药.csv', size: tricky.length });
          expect(outcome.mode).toBe(0o600);
          expect(existsSync(outcome.file.path)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('is refused where it is too large, missing, broken off or no form at all', async () => {
    const whole = form(part('name="file"; filename="a.csv"', 'x'.repeat(3000)));
    expect(await codeOf(post(whole, 100), 2999)).toBe('monitor.datasetTooLarge');
    expect(await codeOf(post(whole, 100), 3000)).toBe('taken');
    expect(await codeOf(post(form(part('name="file"; filename=""', '')), 50))).toBe('monitor.noDatasetFile');
    expect(await codeOf(post(form(part('name="a"', 'b')), 50))).toBe('monitor.noDatasetFile');
    expect(await codeOf(post(whole.subarray(0, 2000), 100))).toBe('platform.badInput');
    expect(await codeOf(post(Buffer.from('nothing of the kind'), 5))).toBe('platform.badInput');
    expect(await codeOf(post(form(part('name="a"', 'x'.repeat(5000))), 500))).toBe('platform.badInput');
    expect(await codeOf(post(form(part(`name="a"; x="${'y'.repeat(9000)}"`, 'z')), 500))).toBe(
      'platform.badInput',
    );
    expect(await codeOf(new Request('http://here/', { method: 'POST', body: 'a=b' }))).toBe(
      'platform.badInput',
    );
  });
  test('leaves what is behind it in place even where nobody read it', async () => {
    const body = post(form(part('name="file"; filename="a"', 'long'.repeat(50)), part('name="b"', 'c')), 7)
      .body!;
    const names: string[] = [];
    for await (const { name } of readMultipart(body, 'xYz')) names.push(name);
    expect(names).toEqual(['file', 'b']);
  });
  test('needs parts with names', async () => {
    const body = post(form(part('filename="a"', 'x')), 9).body!;
    await expect(async () => {
      for await (const _ of readMultipart(body, 'xYz'));
    }).rejects.toThrow(MultipartBroken);
  });
});

test('the boundary is read as browsers write it', () => {
  expect(boundaryOf('multipart/form-data; boundary=----WebKitFormBoundaryA1')).toBe(
    '----WebKitFormBoundaryA1',
  );
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
  expect([boundaryOf('text/plain'), boundaryOf(null), boundaryOf('multipart/form-data')]).toEqual([
    null,
    null,
    null,
  ]);
});
