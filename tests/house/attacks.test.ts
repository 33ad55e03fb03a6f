import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '#app/domain/ballot/sealed/verify/finding';
import { codes } from '#verifier/codes';
import { textOf } from './files';

const list = textOf('tests/attacks/README.md');
const rows = [...list.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \|$/gm)];

describe('the list of attacks', () => {
  it('has every number from 1 to 90 once, in order', () => {
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 90 }, (_, at) => at + 1));
  });
  it('says of each where it is tried, in files that exist, or why it does not apply', () => {
    for (const [, number, , where] of rows) {
      const files = [...where!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
      const missing = files.filter((file) => !file.endsWith('…') && !existsSync(file));
      expect(missing, `attack ${number}`).toEqual([]);
      const isSaid = files.length > 0 || where!.startsWith('does not apply in the roll profile: ');
      expect(isSaid, `attack ${number}`).toBe(true);
    }
  });
});

describe('the two verifiers', () => {
  it('know the same checks', () => {
    expect([...codes]).toEqual(Object.keys(checks));
  });
});
