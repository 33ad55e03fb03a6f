import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cast, countedBundle, openedBox } from '#tests/support/sealed-box';
import { spliced } from './forger';
import { judge, someItems, somePaper, takeTime } from './workshop';

takeTime();

// A ballot with two things wrong is named for the same one by both: its form first, then its proofs in the order of the paper.
test('a ballot with several words changed is named alike by both verifiers', async () => {
  const opened = await openedBox(someItems, 4);
  const { paper } = opened.box;
  const good = opened.pseudonyms.slice(0, 3).map((who) => cast(opened.box, who, somePaper));
  const words = good[0]!.ballot.body.length / 32;
  const any = fc.uniqueArray(fc.tuple(fc.nat(words - 1), fc.constantFrom(0, 1, 15, 31)), {
    selector: ([word]) => word,
    minLength: 2,
    maxLength: 3,
  });
  const bad = fc.sample(any, 60).map((changes) =>
    changes.reduce((one, [word, at]) => {
      const bytes = one.ballot.body.slice(32 * word, 32 * word + 32);
      bytes[at] = bytes[at]! ^ (at === 31 ? 0x80 : 0x02);
      return spliced(paper, one, 32 * word, bytes);
    }, good[0]!),
  );
  const { files } = countedBundle(opened, [...good, ...bad], [1, 2], { counted: () => good });
  const found = judge(files).filter((one) => /^V-(14|19|20) /.test(one));
  expect(found).toHaveLength(bad.length);
});
