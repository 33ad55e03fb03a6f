import { fromBase64url } from '#app/domain/ballot/sealed/base64url';
import { leafOf } from '#app/domain/ballot/sealed/board';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { merkleRoot } from '#app/domain/ballot/sealed/merkle';
import { paths } from '#app/paths';
import type { Fetched } from '#app/ui/ballot/console/closed-box';
import type { Browser } from '../browser';
import { findBox, keepBox, type PlayedBox } from './boxes';
import type { Watch } from './scrutineers';
import { apart } from './thread';
import { type Day, pause } from './time';

/** The numbers of the scrutineers who count. */
const counting = [1, 3];

/** What a console fetches by itself: the papers of a box, its whole board, its checkpoints. */
async function fetchBoard(browser: Browser, id: string): Promise<Fetched> {
  const text = async (path: string) => new TextDecoder().decode(await browser.download(path));
  const papers = JSON.parse(await text(paths.boxPapers(id))) as Fetched['papers'];
  let board = '';
  for (let from = 0; ; ) {
    const lines = await text(paths.boxBoard(id, from));
    if (lines === '') break;
    board += lines;
    from += lines.split('\n').length - 1;
  }
  return { papers, board, checkpoints: await text(paths.boxCheckpoints(id)) };
}

/**
 * From the close to the result: two consoles check and decrypt by their own code, one of them wrongly at first, then each signs the
 * result that it worked out itself. The third scrutineer never comes.
 */
export async function countBox(day: Day, watch: Watch, of: PlayedBox): Promise<void> {
  await keepBox(day, of, 'counting');
  const opened = [];
  for (const i of counting) {
    const { browser } = watch.people[i - 1]!;
    const found = await apart('closed', await fetchBoard(browser, of.id));
    if (!('opening' in found)) throw new Error(`${of.title}: a console found ${JSON.stringify(found)}.`);
    const { opening, checkpoint, counted } = found;
    if (counted !== of.ballots.size)
      throw new Error(`${of.title}: ${of.ballots.size} voted, ${counted} are on the board.`);
    const cosign = watch.consoles.cosign(i, opening.boxHash, checkpoint);
    for (const wrong of i === counting[0] ? [true, false] : [false]) {
      const partial = watch.consoles.partial(i, opening, wrong);
      await watch.send(i, 'partial', { box: of.id, partial, cosign });
    }
    opened.push({ i, browser, opened: { opening, counted } });
    day.progress.say(`${of.title}: scrutineer ${i} checked and decrypted`);
  }
  const source = await resultOf(day, of);
  for (const one of opened) {
    const fetched = await fetchBoard(one.browser, of.id);
    if (!(await apart('result', { fetched, opened: one.opened, source })))
      throw new Error(`${of.title}: scrutineer ${one.i} came to another result.`);
    const signature = watch.consoles.signResult(one.i, source);
    await watch.send(one.i, 'result', { box: of.id, signature });
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
