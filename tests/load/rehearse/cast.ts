import { fromBase64url, toBase64url } from '#app/domain/ballot/sealed/base64url';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import {
  checkOpening,
  readCommitment,
  readOpening,
  writeCommitment,
  writeOpening,
} from '#app/domain/ballot/sealed/challenge';
import { chance as random } from '#app/domain/ballot/sealed/chance';
import { docHash } from '#app/domain/ballot/sealed/document';
import { readReceipt } from '#app/domain/ballot/sealed/receipt';
import { type Choices, type Sealed, type Sealing, sealBallot } from '#app/domain/ballot/sealed/seal';
import { paths } from '#app/paths';
import type { Visit } from '../browser';
import type { PlayedBox } from './boxes';
import { findWith, readPageData } from './page-data';
import type { Player } from './players';
import type { Day } from './time';

type Standing = { readonly pseudonym: string; readonly seq: number; readonly prev: string };

/** What a voter's page tells its reader: the own pseudonym and what was cast before. Throws where its paper is not the one that was signed. */
export async function readStanding(day: Day, { id, box }: PlayedBox, player: Player): Promise<Standing> {
  const visit = day.tally.note(await player.browser.get(`${paths.boxPaper(id)}.data`), "a voter's page");
  const found = findWith(readPageData(visit.text), ['standing', 'papers']);
  const papers = found?.papers as { box: string } | null | undefined;
  if (!papers || !sameBytes(docHash('box', papers.box), box.paper.boxHash))
    throw new Error("A voter's page shows another paper than the scrutineers signed.");
  const standing = found?.standing as (Omit<Standing, 'pseudonym'> & { pseudonym: string | null }) | null;
  if (!standing?.pseudonym) throw new Error(`${player.row.staffNumber} is not on the roll of a box.`);
  const { pseudonym, seq, prev } = standing;
  return { pseudonym, seq, prev };
}

const sealingFor = (standing: Standing): Sealing => ({
  pseudonym: fromBase64url(standing.pseudonym)!,
  seq: standing.seq + 1,
  prev: fromBase64url(standing.prev)!,
  mark: String(1000 + (random.bytes(1)[0] ?? 0)),
  rho: random.bytes(32),
});

/** Seals a ballot as the device does, with fresh chance. */
export const seal = ({ box }: PlayedBox, standing: Standing, choices: Choices): Sealed =>
  sealBallot(random, box.paper, sealingFor(standing), choices);

/** Hands a sealed ballot in; `signal` breaks the line. */
export const send = (
  { id, box }: PlayedBox,
  { browser }: Player,
  source: string,
  signal?: AbortSignal,
): Promise<Visit> =>
  browser.post(paths.castBox(id), { ballot: source, of: toBase64url(box.paper.boxHash) }, signal);

/** Reads the answer to a ballot that must have been taken: a receipt of the board's own key, for this ballot. */
export function expectReceipt({ box }: PlayedBox, { ballot, tracker }: Sealed, visit: Visit): void {
  if (visit.refusal || visit.status !== 200)
    throw new Error(`A ballot was refused: ${visit.status} ${visit.refusal}`);
  const { receipt } = JSON.parse(visit.text) as { receipt: string };
  const read = readReceipt(receipt, box.manifest.boardKey);
  const isOfThis = read && toBase64url(read.tracker) === toBase64url(tracker) && read.seq === ballot.seq;
  if (!isOfThis) throw new Error('A receipt is not of the ballot that was cast.');
}

/** Sends the same bytes a second time after the first answer was lost on the way. */
export async function sendThroughGap(
  of: PlayedBox,
  player: Player,
  source: string,
  ms: number,
): Promise<Visit> {
  await send(of, player, source, AbortSignal.timeout(Math.round(ms))).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
  });
  return send(of, player, source);
}

/**
 * 抽查: a sealing is laid open instead of being cast, and a second device finds in it what was ticked; one that was sealed otherwise is
 * found out. Throws where either fails.
 */
export function challenge({ box }: PlayedBox, standing: Standing, choices: Choices, other: Choices): void {
  const { paper } = box;
  const sealing = sealingFor(standing);
  const { boxHash } = paper;
  const { tracker } = sealBallot(random, paper, sealing, choices);
  const commitment = readCommitment(writeCommitment({ boxHash, tracker }));
  const checked = (shown: Choices) =>
    checkOpening(box, commitment, readOpening(writeOpening({ ...sealing, boxHash, choices: shown }))!);
  if (!checked(choices).ok) throw new Error('An honest sealing was not recognised.');
  const lie = checked(other);
  if (JSON.stringify(other) !== JSON.stringify(choices) && (lie.ok || lie.fault !== 'altered'))
    throw new Error('A sealing that was shown as another was believed.');
}
