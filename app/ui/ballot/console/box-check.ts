import { toBase64url } from '../../../domain/ballot/sealed/base64url';
import { type Box, readBox } from '../../../domain/ballot/sealed/box';
import { sameBytes } from '../../../domain/ballot/sealed/bytes';
import type { Keyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import { docHash, readCanonical } from '../../../domain/ballot/sealed/document';
import type { Duty } from './console-view';

/** The documents of a box as the server hands them out. */
export type Papers = {
  readonly org: string;
  readonly keyset: string;
  readonly roll: string;
  readonly box: string;
};

/** Why a console doesn't sign a box. */
export const boxFaults = ['form', 'keys', 'witnesses', 'roll', 'title', 'small', 'over'] as const;
export type BoxFault = (typeof boxFaults)[number];

/** What a console holds a box against: its own keys, the ceremony's parameters, the server's announcement, the time. */
export type Against = {
  readonly keyset: Keyset;
  readonly source: string;
  readonly threshold: number;
  readonly duty: Pick<Duty, 'title' | 'items'>;
  readonly now: Date;
};

function isRoll(text: string, { manifest }: Box): boolean {
  const roll = readCanonical(text) as { N?: unknown; people?: unknown[] } | null;
  return (
    sameBytes(manifest.rollHash, docHash('roll', text)) &&
    roll?.N === manifest.N &&
    roll.people?.length === manifest.N
  );
}

/** Goes through a box before it is signed (SCV1 2.6.1, 5 case 48): legal tables, our keys, every scrutineer a witness, the roll. */
export function checkBox(papers: Papers, against: Against): Box | BoxFault {
  const { keyset, duty, now } = against;
  const box = readBox(papers.box);
  if (typeof box === 'string') return 'form';
  const { manifest } = box;
  const isOurs =
    sameBytes(docHash('keyset', papers.keyset), keyset.hash) &&
    papers.org === against.source &&
    sameBytes(manifest.keysetHash, keyset.hash) &&
    sameBytes(manifest.Y, keyset.Y);
  if (!isOurs) return 'keys';
  const everybody = keyset.first.map(({ SP }) => toBase64url(SP)).join();
  const isWatched =
    manifest.witnesses.map(toBase64url).join() === everybody && manifest.witnessQuorum === against.threshold;
  if (!isWatched) return 'witnesses';
  if (!isRoll(papers.roll, box)) return 'roll';
  const isAnnounced =
    manifest.title === duty.title.normalize('NFC') &&
    manifest.items.map(({ title }) => title).join('\n') === duty.items.join('\n').normalize('NFC');
  if (!isAnnounced) return 'title';
  if (manifest.minBallots < 3 || manifest.N < manifest.minBallots) return 'small';
  return now.getTime() / 1000 < manifest.closes ? box : 'over';
}
