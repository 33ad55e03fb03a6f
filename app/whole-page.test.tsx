import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { joinPage } from './whole-page';

/** The page drawn by the server, in the chunks in which it is written. */
function draw(page: React.ReactElement): Promise<Buffer[]> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const whole = new Writable({
      write(chunk: Buffer, _encoding, written) {
        chunks.push(chunk);
        written();
      },
      final(ended) {
        resolve(chunks);
        ended();
      },
    });
    const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(whole) });
  });
}

test('a long Chinese page arrives with every character whole, however its chunks fall', async () => {
  const lines = Array.from({ length: 400 }, (_, n) => `${'a'.repeat(n % 7)}第${n}项议题须无记名表决𠮷`);
  const chunks = await draw(
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>,
  );
  const page = new TextDecoder('utf-8', { fatal: true }).decode(joinPage(chunks));
  expect(page).toBe(`<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`);
  expect(Buffer.concat(chunks).includes(0)).toBe(true);
});

test('a page without zero bytes is left as it is', () => {
  const page = joinPage([Buffer.from('<p>共'), Buffer.from('议</p>')]);
  expect(Buffer.from(page).toString()).toBe('<p>共议</p>');
});
