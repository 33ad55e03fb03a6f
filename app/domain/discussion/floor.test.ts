import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalledSpeech, mayRaise, orderQueue, type RaisedHand, type Stance, stances } from './floor';

const at = (second: number) => new Date(Date.UTC(2026, 10, 2, 1, 0, second));
const hand = (id: string, stance: Stance, second: number, itemId: string | null = 'item'): RaisedHand => ({
  id,
  personId: `p-${id}`,
  itemId,
  stance,
  raisedAt: at(second),
});
const heard = (of: string, stance: Stance, second: number, itemId: string | null = 'item'): CalledSpeech => ({
  personId: `p-${of}`,
  itemId,
  stance,
  startedAt: at(second),
});
const said = (hands: RaisedHand[], called: CalledSpeech[] = [], item: string | null = 'item') =>
  orderQueue(hands, called, item).map(({ id, because }) => `${id} ${because}`);

describe('the queue', () => {
  it('goes by time where nothing speaks against it, and by id within one moment', () => {
    expect(said([hand('b', 'neutral', 2), hand('a', 'neutral', 1), hand('c', 'neutral', 2)])).toEqual([
      'a time',
      'b time',
      'c time',
    ]);
  });
  it('lets a point of order go first, whatever item it was raised on', () => {
    expect(said([hand('a', 'pro', 1), hand('b', 'order', 9, 'old'), hand('c', 'order', 8)])).toEqual([
      'c order',
      'b order',
      'a time',
    ]);
  });
  it('lets who has not spoken on the item come before who has, and says so where it moved somebody', () => {
    const called = [heard('a', 'neutral', 0)];
    expect(said([hand('a', 'neutral', 1), hand('b', 'neutral', 2)], called)).toEqual(['b first', 'a again']);
    expect(said([hand('a', 'neutral', 2), hand('b', 'neutral', 1)], called)).toEqual(['b time', 'a again']);
  });
  it('counts neither points of order nor what was said on another item as having spoken', () => {
    const called = [heard('a', 'order', 0), heard('a', 'pro', 0, 'old')];
    expect(said([hand('a', 'neutral', 1), hand('b', 'neutral', 2)], called)).toEqual(['a time', 'b time']);
  });
  it('lets pro and contra alternate on a contested item', () => {
    const hands = [hand('a', 'pro', 1), hand('b', 'pro', 2), hand('c', 'pro', 3), hand('d', 'contra', 4)];
    expect(said(hands)).toEqual(['a time', 'd turn', 'b time', 'c time']);
    expect(said(hands, [heard('x', 'pro', 0)])).toEqual(['d turn', 'a time', 'b time', 'c time']);
    expect(said(hands, [heard('x', 'pro', 0), heard('y', 'contra', 1)])[0]).toBe('a time');
  });
  it('lets a neutral hand keep its time between the sides', () => {
    const hands = [hand('a', 'pro', 1), hand('n', 'neutral', 2), hand('b', 'pro', 3), hand('c', 'contra', 4)];
    expect(said(hands)).toEqual(['a time', 'n time', 'c turn', 'b time']);
  });
  it('puts hands on another item after all hands on this one', () => {
    expect(said([hand('a', 'pro', 1, 'old'), hand('b', 'pro', 2)])).toEqual(['b time', 'a other']);
    expect(said([hand('a', 'pro', 1, 'old'), hand('b', 'pro', 2)], [], null)).toEqual(['a other', 'b other']);
  });
});

const someHand = fc.record({
  n: fc.nat(1000),
  stance: fc.constantFrom(...stances),
  itemId: fc.constantFrom('item', 'old', null),
  second: fc.nat(30),
});
const hands = fc
  .uniqueArray(someHand, { selector: ({ n }) => n, maxLength: 30 })
  .map((all) => all.map(({ n, stance, itemId, second }) => hand(String(n), stance, second, itemId)));
const speeches = fc
  .array(fc.record({ n: fc.nat(1000), stance: fc.constantFrom(...stances), second: fc.nat(30) }), {
    maxLength: 20,
  })
  .map((all) => all.map(({ n, stance, second }) => heard(String(n), stance, second)));

describe('whatever is raised', () => {
  it('everybody is in the queue once, in the same order however the hands are read', () => {
    fc.assert(
      fc.property(hands, speeches, fc.integer(), (waiting, called, turn) => {
        const placed = orderQueue(waiting, called, 'item').map(({ id }) => id);
        expect([...placed].sort()).toEqual(waiting.map(({ id }) => id).sort());
        const cut = waiting.length ? Math.abs(turn) % waiting.length : 0;
        const turned = [...waiting.slice(cut), ...waiting.slice(0, cut)].reverse();
        expect(orderQueue(turned, called, 'item').map(({ id }) => id)).toEqual(placed);
      }),
    );
  });
  it('the classes keep their order: points of order, new voices, the others, other items', () => {
    fc.assert(
      fc.property(hands, speeches, (waiting, called) => {
        const spoken = new Set(
          called.filter(({ stance }) => stance !== 'order').map(({ personId }) => personId),
        );
        const ranks = orderQueue(waiting, called, 'item').map((one) =>
          one.stance === 'order' ? 0 : one.itemId !== 'item' ? 3 : spoken.has(one.personId) ? 2 : 1,
        );
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });
  it('one side is never heard twice in turn while a new voice of the other side waits', () => {
    fc.assert(
      fc.property(hands, (waiting) => {
        const debate = orderQueue(waiting, [], 'item').filter(
          ({ stance, itemId }) => stance !== 'order' && itemId === 'item',
        );
        debate.forEach((one, index) => {
          const before = debate.slice(0, index).findLast(({ stance }) => stance !== 'neutral');
          if (one.stance === 'neutral' || before?.stance !== one.stance) return;
          const other = debate
            .slice(index)
            .some(({ stance }) => stance !== 'neutral' && stance !== one.stance);
          expect(other).toBe(false);
        });
      }),
    );
  });
  it('hands of one side keep the order in which they were raised', () => {
    fc.assert(
      fc.property(hands, (waiting) => {
        for (const side of stances) {
          const times = orderQueue(waiting, [], 'item')
            .filter(({ stance, itemId }) => stance === side && (side === 'order' || itemId === 'item'))
            .map(({ raisedAt }) => raisedAt.getTime());
          expect(times).toEqual([...times].sort((one, other) => one - other));
        }
      }),
    );
  });
});

it('a closed queue still takes points of order', () => {
  expect(stances.filter((stance) => mayRaise(false, stance))).toEqual(['order']);
  expect(stances.filter((stance) => mayRaise(true, stance))).toEqual([...stances]);
});
