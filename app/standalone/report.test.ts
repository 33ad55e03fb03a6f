import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '#app/domain/ballot/sealed/code';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { cast, countedBundle, listed, openedBox } from '#tests/support/sealed-box';
import { checklistOf } from './checklist';
import { judgeInTurns } from './judging';
import { examine } from './report';

let opened: Awaited<ReturnType<typeof openedBox>>;
let ballots: Posted[];
let honest: ReturnType<typeof countedBundle>;

beforeAll(async () => {
  opened = await openedBox(
    [
      { question: { kind: 'motion' }, rule: { kind: 'majority-all' } },
      {
        question: {
          kind: 'election',
          mode: 'approval',
          candidates: ['甲', '乙'],
          writeIns: 1,
          seats: 1,
          min: 0,
        },
        rule: { kind: 'elect-majority-all', seats: 1 },
      },
    ],
    4,
  );
  const papers = [
    [[0], [0, 1, 1]],
    [[0], [0, 1, 1]],
    [[0], [0, 1, 1]],
    [[1], [1, 0, 1]],
  ];
  ballots = papers.map((choices, at) => cast(opened.box, opened.pseudonyms[at]!, choices));
  ballots.push(cast(opened.box, opened.pseudonyms[3]!, [[2], [1, 1, 0]], ballots[3]));
  honest = countedBundle(opened, ballots, [1, 3]);
});

const silent = () => {};
const withText = (name: string, change: (text: string) => string) => {
  const texts = Object.fromEntries(
    [...honest.files]
      .filter(([file]) => file !== 'manifest.json')
      .map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]),
  );
  return listed({ ...texts, [name]: change(texts[name]!) });
};

describe('an honest bundle', () => {
  test('passes every line of the list and tells its results', async () => {
    const seen: number[][] = [];
    const report = await examine(honest.files, judgeInTurns(), (...step) => seen.push(step));
    expect(checklistOf(report.faults, report.reach).every(({ state }) => state === 'passed')).toBe(true);
    expect(seen.at(-1)).toEqual([5, 5]);
    expect(report.result).toMatchObject({ title: '表决', people: 4, counted: 4, quorate: true });
    expect(report.result?.items[0]).toMatchObject({ counts: [[3, 0, 1]], decision: { adopted: true } });
    expect(report.result?.items[1]).toMatchObject({
      subjects: ['甲', '乙', '+1'],
      options: ['approve', 'blank'],
      counts: [
        [3, 1],
        [0, 4],
        [1, 3],
      ],
      decision: { elected: [0] },
    });
  });
  test('knows each code: counted, or replaced and by which', async () => {
    const { codes } = await examine(honest.files, judgeInTurns(), silent);
    const named = ballots.map(({ tracker }) => codeOf(tracker));
    expect([...codes.keys()]).toEqual(named);
    expect(codes.get(named[0]!)).toEqual({ mark: '0417' });
    expect(codes.get(named[3]!)).toEqual({ mark: '0417', replacedBy: named[4] });
    expect(codes.get(named[4]!)).toEqual({ mark: '0417' });
  });
  test('is plain data that a worker can send', async () => {
    const report = await examine(honest.files, judgeInTurns(), silent);
    expect(structuredClone(report)).toEqual(report);
  });
});

describe('the list of checks', () => {
  const statesOf = async (files: Map<string, Uint8Array>) => {
    const { faults, reach } = await examine(files, judgeInTurns(), silent);
    const lines = checklistOf(faults, reach);
    const by = (state: string) => lines.filter((line) => line.state === state).map(({ check }) => check);
    return { failed: by('failed'), unreached: by('unreached'), reach };
  };
  test('names a wrong count', async () => {
    const { files } = countedBundle(opened, ballots, [1, 3], {
      counts: (counts) => [[[2, 1, 1]], ...counts.slice(1)],
    });
    expect(await statesOf(files)).toEqual({ failed: ['V-25'], unreached: [], reach: 'all' });
  });
  test('claims nothing about what could not be read', async () => {
    const broken = await statesOf(withText('roll.json', (text) => text.slice(1)));
    expect(broken.reach).toBe('documents');
    expect(broken.failed).toEqual(['V-02']);
    expect(broken.unreached).toHaveLength(19);
    const reordered = await statesOf(
      withText('board.jsonl', (text) => `${text.trimEnd().split('\n').slice(1).join('\n')}\n`),
    );
    expect(reordered).toMatchObject({ reach: 'board', failed: ['V-13'] });
    const short = await statesOf(
      withText('board.jsonl', (text) => text.replace(/"body":"[\w-]{8}/, '"body":"')),
    );
    expect(short.reach).toBe('ballots');
    expect(short.failed).toContain('V-14');
    expect(short.unreached).toEqual(['V-11', 'V-22', 'V-24', 'V-25', 'V-26']);
  });
});
