import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { type Box, readBox } from '#app/domain/ballot/sealed/box';
import { sameBytes, utf8 } from '#app/domain/ballot/sealed/bytes';
import type { Keyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { docHash, readCanonical } from '#app/domain/ballot/sealed/document';
import { paths } from '../../../paths';

/** The documents of a box as canonical texts. */
export type Papers = {
  readonly org: string;
  readonly keyset: string;
  readonly roll: string;
  readonly box: string;
};

/** What is wrong with a box before it opens; its scrutineers then sign nothing. */
export type BoxFault = 'unreadable' | 'tables' | 'keys' | 'roll' | 'rules';

/**
 * Goes through a prepared box as its scrutineer must before signing (V-02, V-04, V-10): the own keys and no others (SCV1 5, case 48),
 * tables that count right, the whole roll, every scrutineer a witness.
 */
export function checkBox(papers: Papers, keyset: Keyset, threshold: number): Box | BoxFault {
  const box = readBox(papers.box);
  if (typeof box === 'string') return box === 'V-02' ? 'unreadable' : 'tables';
  const { manifest } = box;
  if (!sameBytes(manifest.keysetHash, keyset.hash) || !sameBytes(manifest.Y, keyset.Y)) return 'keys';
  const roll = readCanonical(papers.roll) as { N?: number; people?: unknown[] } | null;
  const isWhole = roll?.N === manifest.N && roll.people?.length === manifest.N;
  if (!isWhole || !sameBytes(manifest.rollHash, docHash('roll', papers.roll))) return 'roll';
  const witnesses = keyset.first.map(({ SP }) => toBase64url(SP)).join();
  const isByRule =
    manifest.profile === 'roll' &&
    manifest.witnessQuorum === threshold &&
    manifest.witnesses.map(toBase64url).join() === witnesses;
  return isByRule ? box : 'rules';
}

async function fetched(path: string, asked: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { ...asked, headers: { Accept: 'application/json, */*' } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

export const fetchPapers = async (box: string): Promise<Papers> =>
  (await fetched(paths.boxPapers(box))).json();

/**
 * The files of a box as a bundle has them, up to its newest signed checkpoint: what is added while this reads is left for the next
 * time. `progress` hears how many lines have come.
 */
export async function fetchFiles(
  box: string,
  progress: (lines: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const papers = await fetchPapers(box);
  const checkpoints = await (await fetched(paths.boxCheckpoints(box))).text();
  const newest = readCanonical(checkpoints.trimEnd().split('\n').at(-1) ?? '') as { size?: number } | null;
  const size = newest?.size ?? 0;
  const lines: string[] = [];
  while (lines.length < size) {
    const text = await (await fetched(paths.boxBoard(box, lines.length))).text();
    if (text === '') break;
    lines.push(...text.trimEnd().split('\n'));
    progress(Math.min(lines.length, size));
  }
  const board = lines.slice(0, size).map((line) => `${line}\n`);
  return new Map(
    Object.entries({
      'org.json': papers.org,
      'keyset.json': papers.keyset,
      'roll.json': papers.roll,
      'box.json': papers.box,
      'board.jsonl': board.join(''),
      'checkpoints.jsonl': checkpoints,
    }).map(([name, text]) => [name, utf8(text)]),
  );
}
