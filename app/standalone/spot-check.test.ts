import { beforeAll, expect, test } from 'vitest';
import { writeCommitment, writeOpening } from '#app/domain/ballot/sealed/challenge';
import { chance } from '#app/domain/ballot/sealed/chance';
import { sealBallot } from '#app/domain/ballot/sealed/seal';
import { openedBox } from '#tests/support/sealed-box';
import { openMemory, type Store } from './memory';
import { compare, isChallenge, resume, takeIn } from './spot-check';

const now = 1_790_000_000_000;
let opened: Awaited<ReturnType<typeof openedBox>>;
let [committed, opening, altered] = ['', '', ''];

function store(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
  };
}
const memory = (over = store()) => openMemory(() => over);
const refusing = () =>
  openMemory(() => {
    throw new DOMException('No storage here', 'SecurityError');
  });

beforeAll(async () => {
  opened = await openedBox([{ question: { kind: 'motion' }, rule: { kind: 'majority-all' } }], 5);
  const { boxHash } = opened.box.paper;
  const sealing = {
    pseudonym: opened.pseudonyms[0]!,
    seq: 1,
    prev: new Uint8Array(0),
    mark: '4821',
    rho: chance.bytes(32),
  };
  const { tracker } = sealBallot(chance, opened.box.paper, sealing, [[1]]);
  committed = writeCommitment({ boxHash, tracker });
  opening = writeOpening({ ...sealing, boxHash, choices: [[1]] });
  altered = writeOpening({ ...sealing, boxHash, choices: [[0]] });
});

function outcome(held: ReturnType<typeof memory>, text: string) {
  const stage = takeIn(held, text, now);
  return stage.stage === 'needsBox' ? compare(opened.box, stage) : stage;
}

test('an honest device shows what it sealed, in another tab and behind any address', () => {
  for (const held of [memory(), refusing()]) {
    expect(takeIn(held, `https://vote.example/verify.html#${committed}`, now)).toMatchObject({
      stage: 'committed',
      at: now,
    });
    expect(outcome(held, ` #${opening}\n`)).toMatchObject({
      stage: 'good',
      mark: '4821',
      items: [{ answers: [{ option: 'oppose' }] }],
    });
  }
  const shared = store();
  takeIn(memory(shared), committed, now);
  expect(outcome(memory(shared), opening).stage).toBe('good');
});

test('a device that sealed another answer is found out', () => {
  const held = memory();
  takeIn(held, committed, now);
  expect(outcome(held, altered)).toEqual({ stage: 'fault', fault: 'altered' });
});

test('an opening without a code taken down before is refused, and stays refused', () => {
  const held = memory();
  expect(outcome(held, opening)).toEqual({ stage: 'fault', fault: 'uncommitted' });
  takeIn(held, committed, now);
  expect(outcome(held, opening)).toEqual({ stage: 'fault', fault: 'late' });
});

test('only the code taken down last counts, and a forgotten one is gone', () => {
  const held = memory();
  takeIn(held, committed, now);
  takeIn(held, writeCommitment({ boxHash: opened.box.paper.boxHash, tracker: new Uint8Array(32) }), now);
  expect(outcome(held, opening)).toEqual({ stage: 'fault', fault: 'altered' });
  held.forget();
  expect(resume(held)).toEqual({ stage: 'waiting' });
});

test('what is no such text changes nothing', () => {
  const held = memory();
  takeIn(held, committed, now);
  for (const text of ['', 'hello', 'https://example.org', `${committed}x`, `${opening}.x`, '#c=', '<b>']) {
    expect(takeIn(held, text, now)).toEqual({ stage: 'fault', fault: 'unreadable' });
  }
  expect(resume(held).stage).toBe('committed');
});

test('what somebody else wrote into the store is not believed', () => {
  const over = store();
  over.setItem('gongyi.spot-check', 'yesterday c=nonsense');
  expect(resume(memory(over))).toEqual({ stage: 'waiting' });
});

test('an address leads to a spot-check by its fragment', () => {
  expect(isChallenge(`#${committed}`)).toBe(true);
  expect(isChallenge(`#${opening}`)).toBe(true);
  for (const other of ['', '#', '#panel', `?${committed}`]) expect(isChallenge(other)).toBe(false);
});
