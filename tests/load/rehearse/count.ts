import { fromBase64url } from '#app/domain/ballot/sealed/base64url';
import { leafOf } from '#app/domain/ballot/sealed/board';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { aggregate, countedOf } from '#app/domain/ballot/sealed/count';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { result as resultPaper } from '#app/domain/ballot/sealed/entries';
import { merkleRoot } from '#app/domain/ballot/sealed/merkle';
import type { Opening } from '#app/domain/ballot/sealed/partial';
import { readBallots } from '#app/domain/ballot/sealed/verify/ballots';
import { type Bundle, readBundle } from '#app/domain/ballot/sealed/verify/bundle';
import { readSession } from '#app/domain/ballot/sealed/verify/session';
import { verifyClosed } from '#app/domain/ballot/sealed/verify/verify';
import { isRefusal } from '#app/domain/refusal';
import { paths } from '#app/paths';
import { postPartial } from '#server/ballot/post-partial';
import { signResult } from '#server/ballot/sign-result';
import { run } from '#server/platform/command';
import type { Browser } from '../browser';
import { findBox, keepBox, type PlayedBox } from './boxes';
import type { Watch } from './scrutineers';
import { type Day, pause } from './time';

/** The two scrutineers who count; the third never comes. */
const counting = [1, 3];

/** What a console fetches by itself: the papers of a box, its whole board, its checkpoints. */
async function fetchBoard(browser: Browser, id: string): Promise<Bundle> {
  const text = async (path: string) => new TextDecoder().decode(await browser.download(path));
  const papers = JSON.parse(await text(paths.boxPapers(id))) as Record<string, string>;
  let board = '';
  for (let from = 0; ; ) {
    const lines = await text(paths.boxBoard(id, from));
    if (lines === '') break;
    board += lines;
    from += lines.split('\n').length - 1;
  }
  const files = Object.entries(papers).map(([name, source]) => [`${name}.json`, source] as const);
  const checkpoints = await text(paths.boxCheckpoints(id));
  const held = [...files, ['board.jsonl', board] as const, ['checkpoints.jsonl', checkpoints] as const];
  const bundle = readBundle(new Map(held.map(([name, source]) => [name, new TextEncoder().encode(source)])));
  if (!('board' in bundle)) throw new Error(`The papers of a box fail ${JSON.stringify(bundle)}.`);
  return bundle;
}

/**
 * A console goes through the closed board before it decrypts. The scrutineers are the witnesses of the close themselves, so that their
 * signatures under it are the one thing that may still be missing.
 */
function checkClosed(bundle: Bundle): { opening: Opening; at: number } {
  const { faults } = verifyClosed(bundle);
  const others = faults.filter(({ check, at }) => !(check === 'V-12' && at === 'close'));
  const session = readSession(bundle.board);
  if (others.length > 0 || !('close' in session))
    throw new Error(`A closed board fails ${JSON.stringify(faults)}.`);
  const { paper } = bundle.box;
  const slots = aggregate(paper, countedOf(readBallots(bundle, session).posted));
  return {
    opening: { boxHash: paper.boxHash, closeHash: session.close.hash, slots },
    at: session.close.place,
  };
}

/** From the close to the result: two consoles check and decrypt, one of them wrongly at first, then sign what comes out. */
export async function countBox(day: Day, watch: Watch, of: PlayedBox): Promise<void> {
  const { hand } = day.unit;
  await keepBox(day, of, 'counting');
  for (const i of counting) {
    const { browser, personId } = watch.people[i - 1]!;
    const bundle = await fetchBoard(browser, of.id);
    const { opening, at } = checkClosed(bundle);
    const checkpoint = bundle.checkpoints.find(({ size }) => size === at + 1);
    if (!checkpoint) throw new Error('No checkpoint holds the close.');
    const cosign = watch.consoles.cosign(i, opening.boxHash, checkpoint);
    for (const wrong of i === counting[0] ? [true, false] : [false]) {
      const partial = watch.consoles.partial(i, opening, wrong);
      hand.now = new Date();
      const desk = hand.desk(hand.person(personId, []));
      const posted = await run(desk, postPartial, { box: of.id, partial, cosign });
      if (isRefusal(posted)) throw new Error(`${of.title}: a share was refused: ${posted.code}`);
      if (posted.value.right === wrong)
        throw new Error(`A ${wrong ? 'wrong' : 'right'} share was taken for the other.`);
    }
    day.progress.say(`${of.title}: scrutineer ${i} checked and decrypted`);
  }
  const source = await resultOf(day, of);
  const { counted } = resultPaper.parse(readCanonical(source));
  if (counted !== of.ballots.size)
    throw new Error(`${of.title}: ${of.ballots.size} voted, ${counted} counted.`);
  for (const i of counting) {
    hand.now = new Date();
    const signature = watch.consoles.signResult(i, source);
    await hand.order(hand.person(watch.people[i - 1]!.personId, []), signResult, { box: of.id, signature });
  }
  await keepBox(day, of, 'counted');
}

async function resultOf(day: Day, { id, title }: PlayedBox): Promise<string> {
  for (let i = 0; i < 300; i += 1) {
    const { result } = await findBox(day, id);
    if (result) return result;
    await pause(200);
  }
  throw new Error(`${title} had no result after a minute.`);
}

/** Devices look for their own ballots among the leaves that the server shows everybody, under the checkpoint that it signed. */
export async function findOwn(of: PlayedBox, browser: Browser): Promise<void> {
  const shown = JSON.parse(new TextDecoder().decode(await browser.download(paths.boxLeaves(of.id)))) as {
    checkpoint: string;
    leaves: string;
  };
  const bytes = fromBase64url(shown.leaves)!;
  const leaves = Array.from({ length: bytes.length / 32 }, (_, at) => bytes.slice(32 * at, 32 * at + 32));
  const { size, root } = JSON.parse(shown.checkpoint) as { size: number; root: string };
  if (!sameBytes(merkleRoot(leaves.slice(0, size)), fromBase64url(root)!))
    throw new Error(`${of.title}: the leaves are not those of the signed checkpoint.`);
  const { boxHash } = of.box.paper;
  for (const ballot of of.kept) {
    const isThere = leaves.some((leaf, place) =>
      sameBytes(leaf, leafOf(boxHash, place, { type: 'ballot', ballot })),
    );
    if (!isThere) throw new Error(`${of.title}: a ballot with a receipt is not on the board.`);
  }
}
