import { expect, test } from 'vitest';
import { type ItemOfPaper, motionOnPaper, questionOf, type Round, wishOf } from './question-of';

const grades = ['优秀', '称职', '基本称职', '不称职'];
const item = (more: Partial<ItemOfPaper>): ItemOfPaper => ({
  procedure: 'adopt',
  persons: [],
  seats: null,
  grades: [],
  ...more,
});
const plain = { mode: 'yna', writeIns: 0 } as const;
const elect = (persons: string[], seats: number | null) => item({ procedure: 'elect', persons, seats });

test('what is adopted, decided or supervised by a vote is a motion of all representatives', () => {
  for (const procedure of ['adopt', 'decide', 'supervise'] as const)
    expect(questionOf(item({ procedure }), plain)).toEqual(motionOnPaper);
  expect(questionOf(item({ procedure: 'advise' }), plain)).toBeNull();
});

test('as many candidates as seats are approved one by one, more are elected up to the seats', () => {
  expect(questionOf(elect(['丁一', '王二'], 2), plain)).toEqual({
    question: { kind: 'equalElection', candidates: ['丁一', '王二'] },
    rule: { kind: 'elect-majority-all', seats: 2 },
  });
  expect(questionOf(elect(['丁一', '王二', '张三'], 2), { mode: 'approval', writeIns: 1 })).toEqual({
    question: {
      kind: 'election',
      mode: 'approval',
      candidates: ['丁一', '王二', '张三'],
      writeIns: 1,
      seats: 2,
      min: 0,
    },
    rule: { kind: 'elect-majority-all', seats: 2 },
  });
});

test('a place for another name beside as many candidates as seats can not be over-voted', () => {
  expect(questionOf(elect(['丁一', '王二'], 2), { mode: 'yna', writeIns: 1 })?.question).toMatchObject({
    kind: 'election',
    seats: 2,
    writeIns: 1,
  });
});

test('names stand by the strokes of the surname, however they were typed', () => {
  const names = ['魏五', '丁一', '张三', '王二'];
  expect(questionOf(elect(names, 2), plain)?.question).toMatchObject({
    candidates: ['丁一', '王二', '张三', '魏五'],
  });
  expect(questionOf(item({ procedure: 'appraise', persons: names, grades }), plain)?.question).toMatchObject({
    persons: ['丁一', '王二', '张三', '魏五'],
  });
});

test('an appraisal has four or five grades and decides nothing', () => {
  const of = (some: string[]) =>
    questionOf(item({ procedure: 'appraise', persons: ['丁一'], grades: some }), plain);
  expect(of(grades)?.rule).toEqual({ kind: 'report' });
  expect(of([...grades, '不了解'])).not.toBeNull();
  expect(of(grades.slice(1))).toBeNull();
  expect(of([...grades, '五', '六'])).toBeNull();
});

test('without persons, seats or grades there is no paper', () => {
  for (const wrong of [
    elect([], 1),
    elect(['丁一'], null),
    elect(['丁一'], 0),
    elect(['丁一'], 2),
    elect(['', '王二'], 1),
  ])
    expect(questionOf(wrong, plain)).toBeNull();
  expect(questionOf(item({ procedure: 'appraise', persons: [], grades }), plain)).toBeNull();
});

const round = (more: Partial<Round>): Round => ({
  kind: 'election',
  outcome: 'partlyElected',
  subjects: ['丁一', '王二', '张三', '魏五'],
  elected: [],
  undecided: [],
  seats: 2,
  ...more,
});

test('a tie at the border of the seats runs off among the tied for the seats that are left', () => {
  const next = questionOf(elect(['丁一', '王二', '张三', '魏五'], 2), plain, [
    round({ elected: [0], undecided: [1, 3] }),
  ]);
  expect(next).toMatchObject({
    question: { kind: 'election', candidates: ['王二', '魏五'], seats: 1 },
    rule: { seats: 1 },
  });
});

test('where too few reached the majority, the others are put again, and a third round knows the first two', () => {
  const all = elect(['丁一', '王二', '张三', '魏五'], 3);
  const first = round({ elected: [0] });
  expect(questionOf(all, plain, [first])?.question).toMatchObject({
    candidates: ['王二', '张三', '魏五'],
    seats: 2,
  });
  const second = round({ subjects: ['王二', '张三', '魏五'], elected: [0], seats: 2 });
  expect(questionOf(all, plain, [first, second])?.question).toMatchObject({
    candidates: ['张三', '魏五'],
    seats: 1,
  });
});

test('a run-off leaves seats empty that nobody stands for, and ends when all are filled', () => {
  const two = elect(['丁一', '王二'], 2);
  const half = round({ kind: 'equalElection', subjects: ['丁一', '王二'], elected: [1] });
  expect(questionOf(two, plain, [half])?.question).toEqual({ kind: 'equalElection', candidates: ['丁一'] });
  expect(questionOf(two, plain, [round({ ...half, elected: [0, 1] })])).toBeNull();
});

test('a place for another name that was elected holds no name', () => {
  const of = elect(['丁一', '王二'], 1);
  const next = questionOf(of, plain, [round({ subjects: ['丁一', '王二', '+1'], elected: [2], seats: 1 })]);
  expect(next?.question).toMatchObject({ candidates: ['丁一', '王二'], seats: 1 });
});

test('a wish can be read off the question it made', () => {
  const wish = { mode: 'approval', writeIns: 2 } as const;
  expect(wishOf(questionOf(elect(['丁一', '王二'], 1), wish)!.question)).toEqual(wish);
  expect(wishOf(motionOnPaper.question)).toEqual(plain);
});
