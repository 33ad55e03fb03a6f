import { expect, test } from 'vitest';
import { lacksDigest, volumes } from './preference';

test('the mail of the day comes only where mail is wanted and the address confirmed; who chose nothing of it waits for nothing', () => {
  expect(lacksDigest({ volume: 'digest', mail: true }, true)).toBe(false);
  expect(lacksDigest({ volume: 'digest', mail: true }, false)).toBe(true);
  expect(lacksDigest({ volume: 'digest', mail: false }, true)).toBe(true);
  for (const volume of volumes.filter((one) => one !== 'digest'))
    expect(lacksDigest({ volume, mail: false }, false), volume).toBe(false);
});
