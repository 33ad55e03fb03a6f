import { expect, it } from 'vitest';
import { isDatabaseAway, isNoId, isUnstorable } from './away';

const failed = (code: string) => new Error('query failed', { cause: Object.assign(new Error(), { code }) });

it('takes what can be no id, moment, day or figure of an address for nothing that could be found', () => {
  for (const code of ['22P02', '22007', '22008', '22003']) {
    expect(isNoId(failed(code)), code).toBe(true);
    expect(isDatabaseAway(failed(code)) || isUnstorable(failed(code))).toBe(false);
  }
  for (const error of [failed('23505'), failed('57P01'), new Error(), null, 'x'])
    expect(isNoId(error)).toBe(false);
});
