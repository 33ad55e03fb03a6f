import { expect, vi } from 'vitest';
import { toBase64url as b } from '#app/domain/ballot/sealed/base64url';
import { append, checkpointHash, emptyBoard, leafOf, type Summary } from '#app/domain/ballot/sealed/board';
import { chance } from '#app/domain/ballot/sealed/chance';
import { canonical, docHash, type Json } from '#app/domain/ballot/sealed/document';
import { readEntry } from '#app/domain/ballot/sealed/entries';
import { rootOfFrontier } from '#app/domain/ballot/sealed/merkle';
import { sign } from '#app/domain/ballot/sealed/signature';
import { verifyBundle } from '#app/domain/ballot/sealed/verify/verify';
import { boardKey, listed, type Opened, type openedBox, witness } from '#tests/support/sealed-box';
import { verify } from '#verifier/verify';

/** Every judgement is made twice, once by plain arithmetic, on machines that may be busy: each file of attacks asks for the time it takes. */
export const takeTime = () => vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

export type Files = Map<string, Uint8Array>;
export type Fields = Record<string, Json>;
type Items = Parameters<typeof openedBox>[0];

const motion = { question: { kind: 'motion' }, rule: { kind: 'majority-all' } } as const;
const report = { kind: 'report' } as const;

/** Two motions and two elections: enough for every attack on a proof. */
export const someItems: Items = [
  motion,
  motion,
  {
    question: { kind: 'election', mode: 'approval', candidates: ['甲', '乙'], writeIns: 1, seats: 2, min: 1 },
    rule: { kind: 'elect-majority-all', seats: 2 },
  },
  {
    question: { kind: 'election', mode: 'yna', candidates: ['丙', '丁'], writeIns: 0, seats: 1, min: 0 },
    rule: { kind: 'elect-majority-all', seats: 1 },
  },
];
export const somePaper = [[0], [1], [0, 1, 1], [0, 1]];

/** Every kind of item in each of its forms. */
export const everyItem: Items = [
  { question: { kind: 'motion' }, rule: { kind: 'two-thirds-all' } },
  { question: { kind: 'choice', alternatives: ['东', '西', '弃权'] }, rule: report },
  {
    question: { kind: 'equalElection', candidates: ['甲', '乙'] },
    rule: { kind: 'elect-majority-all', seats: 2 },
  },
  ...someItems.slice(2),
  { question: { kind: 'appraisal', persons: ['戊'], grades: ['优', '良', '中', '差'] }, rule: report },
  {
    question: { kind: 'appraisal', persons: ['戊'], grades: ['优', '良', '中', '差', '不了解'] },
    rule: report,
  },
];
export const everyPaper = [[0], [1], [0, 2], [0, 1, 0], [2, 0], [3], [1]];

/** What both verifiers find, each as "code place". That they find the same is part of every attack. */
export function judge(files: Files): string[] {
  const [first, second] = [verifyBundle(files), verify(files)].map(({ faults, ignored }) => [
    ...faults.map(({ check, at }) => `${check} ${at}`.trimEnd()).sort(),
    ...ignored.map(({ check, at }) => `(${check} ${at})`).sort(),
  ]);
  expect(second).toEqual(first);
  return first!;
}

/** The same by code alone. */
export const judgeCodes = (files: Files): string[] => [
  ...new Set(judge(files).map((one) => one.split(' ')[0]!)),
];

export const textOf = (files: Files, name: string): string => new TextDecoder().decode(files.get(name));

/** The files but for their list. */
export const textsOf = (files: Files): Record<string, string> =>
  Object.fromEntries(
    [...files.keys()].filter((name) => name !== 'manifest.json').map((name) => [name, textOf(files, name)]),
  );

/** The bundle with one file rewritten and its list made again, so that no hash of a file gives it away. */
export const rewritten = (files: Files, name: string, text: string): Files =>
  listed({ ...textsOf(files), [name]: text });

export const linesOf = (files: Files): string[] => textOf(files, 'board.jsonl').trimEnd().split('\n');

/** The place of an entry on the board; the first of its type. */
export const placeOf = (lines: readonly string[], type: string): number =>
  lines.findIndex((line) => line.includes(`"type":"${type}"`));

const documentOf = (line: string): Fields => JSON.parse(JSON.parse(line).body) as Fields;

/** The lines with a document changed, canonical again. */
export function changed(
  lines: readonly string[],
  type: string,
  change: (fields: Fields) => Fields,
): string[] {
  const place = placeOf(lines, type);
  const body = canonical(change(documentOf(lines[place]!)));
  return lines.map((line, at) => (at === place ? canonical({ type, body }) : line));
}

/** The lines with another result that t scrutineers signed. */
export const withResult = (opened: Opened, lines: readonly string[], change: (result: Fields) => Fields) =>
  changed(lines, 'result', ({ result }) => {
    const source = canonical(change(JSON.parse(result as string) as Fields));
    const sig = (i: number) =>
      b(sign(chance, 'SCV1/result-ok', opened.ceremony.dealers[i - 1]!.signing, docHash('result', source)));
    return { result: source, signatures: [1, 2].map((i) => ({ i, sig: sig(i) })) };
  });

type Stop = { readonly size: number; readonly time: number };

/** A bundle of these lines whose chain, tree and checkpoints fit and are signed: only what the lines say can be wrong. */
export function remade(
  { box }: Opened,
  files: Files,
  lines: readonly string[],
  stops?: readonly Stop[],
): Files {
  const summaries: Summary[] = [emptyBoard];
  for (const [place, line] of lines.entries()) {
    const entry = readEntry(line);
    if (!entry) throw new Error(`No entry: ${line.slice(0, 80)}`);
    summaries.push(append(summaries[place]!, leafOf(box.paper.boxHash, place, entry)));
  }
  const checkpoints = (stops ?? [{ size: lines.length, time: 1790000700 }]).map(({ size, time }) => {
    const { head, frontier } = summaries[size]!;
    const root = rootOfFrontier(frontier);
    const hash = checkpointHash(box.paper.boxHash, { size, head, root, time });
    const sig = b(sign(chance, 'SCV1/checkpoint', boardKey, hash));
    const cosigs = [{ w: 0, sig: b(sign(chance, 'SCV1/cosign', witness, hash)) }];
    return `${canonical({ size, head: b(head), root: b(root), time, sig, cosigs })}\n`;
  });
  const board = lines.map((line) => `${line}\n`).join('');
  return listed({ ...textsOf(files), 'board.jsonl': board, 'checkpoints.jsonl': checkpoints.join('') });
}
