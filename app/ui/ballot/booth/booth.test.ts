import { expect, test } from 'vitest';
import { toBase64url as b, fromBase64url } from '#app/domain/ballot/sealed/base64url';
import { checkOpening, readCommitment, readOpening } from '#app/domain/ballot/sealed/challenge';
import { chance } from '#app/domain/ballot/sealed/chance';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { readBallot } from '#app/domain/ballot/sealed/entries';
import { checkFast } from '#app/domain/ballot/sealed/equation';
import { findFaults } from '#app/domain/ballot/sealed/faults';
import { keyPair, sign } from '#app/domain/ballot/sealed/signature';
import { openedBox } from '#tests/support/sealed-box';
import { boothHere, PaperBooth } from './booth';

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
        min: 0,
      },
      rule: { kind: 'elect-majority-all', seats: 2 },
    },
  ],
  5,
);
const { box, ceremony, keyset, source, pseudonyms } = opened;
const signatures = ceremony.dealers.map(({ i, signing }) => ({
  i,
  sig: b(sign(chance, 'SCV1/box-ok', signing, box.paper.boxHash)),
}));
const papers = { box: source, org: ceremony.org.source, keyset, signatures };
const hex = Buffer.from(box.manifest.boxId).toString('hex');
const boxId = hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const turn = { pseudonym: b(pseudonyms[0]!), seq: 0, prev: '' };
const handed = { boxId, papers, turn, known: null };

async function filled() {
  const booth = boothHere();
  await booth.ask('open', handed);
  await booth.ask('answer', { item: 0, row: 0, option: 2 });
  for (const [row, option] of [0, 1, 1, 0].entries()) await booth.ask('answer', { item: 1, row, option });
  return booth;
}

test('a booth opens on a box that its scrutineers signed, and says what is asked', async () => {
  expect(await boothHere().ask('open', handed)).toEqual({
    ok: true,
    boxHash: b(box.paper.boxHash),
    items: [
      {
        title: '议题0',
        kind: 'motion',
        subjects: [''],
        options: ['approve', 'oppose', 'abstain'],
        writeIns: 0,
      },
      {
        title: '议题1',
        kind: 'election',
        subjects: ['甲', '乙', '丙', '+1'],
        options: ['approve', 'blank'],
        writeIns: 1,
        seats: 2,
        min: 0,
      },
    ],
  });
});

test('it does not open on another box, another key, too few signatures, a paper that changed, or without chance', async () => {
  const faultOf = async (other: object, booth = new PaperBooth()) =>
    booth.do({ verb: 'open', of: { ...handed, ...other } });
  const refused = (fault: string) => ({ ok: false, fault });
  expect(await faultOf({ boxId: boxId.replace(/^./, '0').replace(/.$/, '0') })).toEqual(refused('paper'));
  expect(await faultOf({ papers: { ...papers, box: source.replace('表决', '表央 ') } })).toEqual(
    refused('keys'),
  );
  expect(await faultOf({ papers: { ...papers, box: '{}' } })).toEqual(refused('paper'));
  const stranger = b(keyPair(chance.scalar()).publicKey);
  const swapped = source.replace(/"Y":"[^"]*"/, `"Y":"${stranger}"`);
  expect(await faultOf({ papers: { ...papers, box: swapped } })).toEqual(refused('keys'));
  expect(await faultOf({ papers: { ...papers, keyset: '{}' } })).toEqual(refused('keys'));
  const [first] = signatures;
  expect(await faultOf({ papers: { ...papers, signatures: [first, first, first] } })).toEqual(
    refused('keys'),
  );
  expect(await faultOf({ known: b(new Uint8Array(32)) })).toEqual(refused('changed'));
  expect(await faultOf({ known: b(box.paper.boxHash) })).toMatchObject({ ok: true });
  const still = new PaperBooth({ bytes: (length) => new Uint8Array(length), scalar: () => 1n });
  expect(await faultOf({}, still)).toEqual(refused('chance'));
});

test('a spot-check shows what was sealed, costs nothing, and what is cast afterwards is another paper without fault', async () => {
  const booth = await filled();
  const shown = await booth.ask('show', null);
  const { opening } = await booth.ask('spotCheck', null);
  const checked = checkOpening(box, readCommitment(shown.commitment), readOpening(opening)!);
  expect(checked).toMatchObject({ ok: true });
  const sealed = await booth.ask('cast', null);
  expect(b(readCommitment(shown.commitment)!.tracker)).not.toBe(sealed.tracker);
  const ballot = readBallot(readCanonical(sealed.ballot))!;
  expect(b(ballot.body)).not.toContain(opening.slice(-20));
  expect(findFaults(box.paper, [ballot], checkFast(chance)).size).toBe(0);
});

test('a paper whose code was only shown may be cast under that code, or changed under another', async () => {
  const [same, other] = [await filled(), await filled()];
  const codes = [await same.ask('show', null), await other.ask('show', null)];
  await other.ask('answer', { item: 0, row: 0, option: 1 });
  const trackers = [await same.ask('cast', null), await other.ask('cast', null)].map(
    ({ tracker }) => tracker,
  );
  const shown = codes.map(({ commitment }) => b(readCommitment(commitment)!.tracker));
  expect(trackers[0]).toBe(shown[0]);
  expect(trackers[1]).not.toBe(shown[1]);
});

test('the next ballot follows the last one of this person', async () => {
  const prev = b(chance.bytes(32));
  const booth = boothHere();
  await booth.ask('open', { ...handed, turn: { ...turn, seq: 3, prev } });
  await booth.ask('answer', { item: 0, row: 0, option: 0 });
  for (const row of [0, 1, 2, 3]) await booth.ask('answer', { item: 1, row, option: 1 });
  const ballot = readBallot(readCanonical((await booth.ask('cast', null)).ballot))!;
  expect([ballot.seq, b(ballot.prev)]).toEqual([4, prev]);
  expect(fromBase64url(prev)).toHaveLength(32);
});

test('after the cast there is nothing left to cast, to open or to answer', async () => {
  const booth = await filled();
  await booth.ask('cast', null);
  await expect(booth.ask('cast', null)).rejects.toThrow('No paper');
  await expect(booth.ask('spotCheck', null)).rejects.toThrow('No paper');
  await expect(booth.ask('answer', { item: 0, row: 0, option: 0 })).rejects.toThrow('No paper');
  booth.close();
  await expect(booth.ask('cast', null)).rejects.toThrow('closed');
});
