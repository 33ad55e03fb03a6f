import { expect, test } from 'vitest';
import { cast, countedBundle, openedBox } from '#tests/support/sealed-box';
import { ballotCases } from './ballot-cases';
import { encodingCases } from './encoding-cases';
import { deckOf } from './forger';
import { judge, someItems, somePaper, takeTime } from './workshop';

takeTime();

// One board holds all of them, each at a place of its own. What counts are three honest ballots, so that the sums can be opened.
test('every attack on a ballot is named at its place, for what it is, by both verifiers', async () => {
  const opened = await openedBox(someItems, 60);
  const honest = (who: Uint8Array) => cast(opened.box, who, somePaper);
  const good = opened.pseudonyms.slice(0, 3).map(honest);
  const deck = deckOf(opened, good[0]!, 3);
  const attacks = [...ballotCases(deck), ...encodingCases(deck)];
  const made = attacks.map(([, , make]) => make());
  const stranger = honest(new Uint8Array(32).fill(9));
  const { files } = countedBundle(opened, [...good, ...made, stranger], [1, 3], { counted: () => good });
  const found = judge(files).filter((one) => /^V-(1[4-9]|20|R2) /.test(one));
  const at = (place: number) =>
    found.flatMap((one) => (one.endsWith(` ${place}`) ? [one.split(' ')[0]!] : [])).join(' ');
  const told = attacks.map(([number, what], index) => [number, what, at(4 + index)]);
  expect(told).toEqual(attacks.map(([number, what, , codes]) => [number, what, codes]));
  expect(at(4 + attacks.length)).toBe('V-R2');
  expect([1, 2, 3].map(at)).toEqual(['', '', '']);
});
