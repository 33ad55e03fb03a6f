import { expect, it } from 'vitest';
import { findWith, readPageData } from './page-data';

const text =
  '[{"_1":2},"routes/ballot/paper",{"_3":4},"data",{"_5":6,"_7":-5,"_8":9},"standing",{"_10":11,"_12":13},"manifest","at",["D",1000],"seq",2,"list",[11,11]]\n';

it('reads what the loaders of a page gave from the flat list of its data', () => {
  expect(readPageData(text)).toEqual({
    'routes/ballot/paper': {
      data: { standing: { seq: 2, list: [2, 2] }, manifest: null, at: new Date(1000) },
    },
  });
});

it('finds what a page is about wherever it lies', () => {
  expect(findWith(readPageData(text), ['standing', 'manifest'])).toMatchObject({ standing: { seq: 2 } });
  expect(findWith(readPageData(text), ['standing', 'receipt'])).toBeNull();
});

it.each(['', '<html>', '{"a":1}'])('throws on what is no data: %s', (other) => {
  expect(() => readPageData(other)).toThrow();
});
