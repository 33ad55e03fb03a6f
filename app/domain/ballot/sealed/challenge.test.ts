import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openedBox } from '#tests/support/sealed-box';
import { toBase64url } from './base64url';
import {
  type Commitment,
  checkOpening,
  type OpenedSealing,
  readCommitment,
  readOpening,
  writeCommitment,
  writeOpening,
} from './challenge';
import { chance } from './chance';
import { sealBallot } from './seal';

const choices = [[1], [0, 1, 0, 1], [3]];
let box: Awaited<ReturnType<typeof openedBox>>['box'];
let opening: OpenedSealing;
let commitment: Commitment;

beforeAll(async () => {
  const opened = await openedBox(
    [
      { question: { kind: 'motion' }, rule: { kind: 'majority-all' } },
      {
        question: {
          kind: 'election',
          mode: 'approval',
          candidates: ['甲', '乙', '丙'],
          writeIns: 1,
          seats: 2,
          min: 1,
        },
        rule: { kind: 'elect-majority-all', seats: 2 },
      },
      {
        question: { kind: 'appraisal', persons: ['丁'], grades: ['优秀', '称职', '基本称职', '不称职'] },
        rule: { kind: 'report' },
      },
    ],
    5,
  );
  box = opened.box;
  const sealing = {
    pseudonym: opened.pseudonyms[0]!,
    seq: 2,
    prev: chance.bytes(32),
    mark: '0417',
    rho: chance.bytes(32),
  };
  const { tracker } = sealBallot(chance, box.paper, sealing, choices);
  const { prev: _, ...told } = sealing;
  opening = { ...told, boxHash: box.paper.boxHash, choices };
  commitment = { boxHash: box.paper.boxHash, tracker };
});

const faultOf = (of: OpenedSealing, before: Commitment | null = commitment) => {
  const checked = checkOpening(box, before, of);
  return checked.ok ? null : checked.fault;
};

describe('what stands behind the #', () => {
  test('is read as it was written', () => {
    expect(readCommitment(writeCommitment(commitment))).toEqual(commitment);
    expect(readOpening(writeOpening(opening))).toEqual(opening);
  });
  test('is short enough for a QR code that phones read', () => {
    expect(writeCommitment(commitment)).toHaveLength(88);
    expect(writeOpening(opening)).toMatch(/^o=[\w-]{139}\.1\.0101\.3$/);
  });
  test('is read for any bytes and choices, and has one spelling only', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.record({
          boxHash: bytes,
          pseudonym: bytes,
          seq: fc.integer({ min: 1, max: 20 }),
          mark: fc.stringMatching(/^\d{4}$/),
          rho: bytes,
          choices: fc.array(digits, { minLength: 1, maxLength: 9 }),
        }),
        (some) => {
          expect(readOpening(writeOpening(some))).toEqual(some);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const prefix of ['', 'c=', 'o=']) {
          const [one, other] = [readCommitment(prefix + text), readOpening(prefix + text)];
          if (one) expect(writeCommitment(one)).toBe(prefix + text);
          if (other) expect(writeOpening(other)).toBe(prefix + text);
        }
      }),
    );
  });
  test('is refused with anything too much, too little or out of range', () => {
    const [c, o] = [writeCommitment(commitment), writeOpening(opening)];
    const head = o.slice(0, 141);
    const withHead = (change: (bytes: Uint8Array) => void) => {
      const bytes = Uint8Array.from(Buffer.from(head.slice(2), 'base64url'));
      change(bytes);
      return `o=${toBase64url(bytes)}.1`;
    };
    for (const wrong of [
      '',
      'c=',
      c.slice(2),
      c.slice(0, -1),
      `${c}A`,
      `#${c}`,
      `${c}\n`,
      c.replace('c', 'o'),
    ]) {
      expect(readCommitment(wrong)).toBeNull();
    }
    expect(readCommitment(`${c.slice(0, -1)}B`)).toBeNull();
    for (const wrong of [
      '',
      head,
      `${head}.`,
      `${o}.`,
      `${o}\n`,
      `${head}..1`,
      `${head}.a`,
      `${head}.-1`,
      ` ${o}`,
    ]) {
      expect(readOpening(wrong)).toBeNull();
    }
    expect(readOpening(withHead((bytes) => bytes.fill(0, 64, 68)))).toBeNull();
    expect(readOpening(withHead((bytes) => bytes.fill(21, 67, 68)))).toBeNull();
    expect(readOpening(withHead((bytes) => bytes.fill(255, 64, 68)))).toBeNull();
    expect(readOpening(withHead((bytes) => bytes.fill(0x41, 68, 69)))).toBeNull();
    expect(readOpening(withHead(() => {}))).not.toBeNull();
    expect(readOpening(head + '.1'.repeat(201))).toBeNull();
  });
  test('can not be written for an eleventh option', () => {
    for (const option of [10, -1, 0.5, Number.NaN]) {
      expect(() => writeOpening({ ...opening, choices: [[option]] })).toThrow('No such option');
    }
  });
});

describe('an opened sealing', () => {
  test('tells what was sealed, in the words of the paper', () => {
    expect(checkOpening(box, commitment, opening)).toEqual({
      ok: true,
      items: [
        { title: '议题0', kind: 'motion', answers: [{ subject: '', option: 'oppose' }] },
        {
          title: '议题1',
          kind: 'election',
          answers: [
            { subject: '甲', option: 'approve' },
            { subject: '乙', option: 'blank' },
            { subject: '丙', option: 'approve' },
            { subject: '+1', option: 'blank' },
          ],
        },
        { title: '议题2', kind: 'appraisal', answers: [{ subject: '丁', option: '不称职' }] },
      ],
    });
  });
  test('proves nothing when no code was taken down before', () => {
    expect(faultOf(opening, null)).toBe('uncommitted');
  });
  test('belongs to the box and so does the code', () => {
    const other = { boxHash: new Uint8Array(32) };
    expect(faultOf({ ...opening, ...other })).toBe('otherBox');
    expect(faultOf(opening, { ...commitment, ...other })).toBe('otherBox');
  });
  test('has answers that the paper has', () => {
    for (const wrong of [
      [[1], [0, 1, 0, 1]],
      [[1], [0, 1, 0], [3]],
      [[1], [0, 1, 0, 2], [3]],
      [[3], [0, 1, 0, 1], [3]],
      [[1], [0, 0, 0, 1], [3]],
      [[1], [1, 1, 1, 1], [3]],
      [...choices, [0]],
      [],
    ]) {
      expect(faultOf({ ...opening, choices: wrong })).toBe('unlikePaper');
    }
  });
  test('betrays a device that sealed another answer, or says another number, mark, name or secret', () => {
    expect(faultOf({ ...opening, choices: [[0], [0, 1, 0, 1], [3]] })).toBe('altered');
    expect(faultOf({ ...opening, choices: [[1], [0, 0, 1, 1], [3]] })).toBe('altered');
    expect(faultOf({ ...opening, seq: 1 })).toBe('altered');
    expect(faultOf({ ...opening, mark: '0418' })).toBe('altered');
    expect(faultOf({ ...opening, pseudonym: new Uint8Array(32) })).toBe('altered');
    expect(faultOf({ ...opening, rho: new Uint8Array(32) })).toBe('altered');
    expect(faultOf(opening, { ...commitment, tracker: new Uint8Array(32) })).toBe('altered');
  });
});
