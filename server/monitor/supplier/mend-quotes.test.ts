import { expect, test } from 'vitest';
import { mendQuotes } from './mend-quotes';

const mend = (text: string) => {
  const { bytes, mended } = mendQuotes(new TextEncoder().encode(text));
  return { text: new TextDecoder().decode(bytes), mended: [...mended] };
};

test('a mark that never closes is taken out, so that the lines after it stay lines', () => {
  expect(mend('a,b,c\n1,"x,y\n2,p,"q,r"\n')).toEqual({ text: 'a,b,c\n1,x,y\n2,p,"q,r"\n', mended: [2] });
});

test('a cell that rightly goes over two lines is left alone', () => {
  const text = 'a,b,c\n1,x,"first\nsecond"\n2,y,z\n';
  expect(mend(text)).toEqual({ text, mended: [] });
});

test('what is no text is handed on as it is', () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0x22, 0x0a]);
  expect(mendQuotes(zip).bytes).toBe(zip);
});
