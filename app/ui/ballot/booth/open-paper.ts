import { fromBase64url, toBase64url } from '#app/domain/ballot/sealed/base64url';
import { type Box, readBox } from '#app/domain/ballot/sealed/box';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { isKeyset, readKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { optionsOf, subjectsOf } from '#app/domain/ballot/sealed/kinds';
import { isSigned } from '#app/domain/ballot/sealed/signature';
import type { BoothFault, BoxPapers } from './contract';
import type { PaperItem } from './ink';

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether the keys are those that the ceremony proves, and enough scrutineers signed this box. */
function isSealedBy({ manifest, paper }: Box, { org, keyset, signatures }: BoxPapers): boolean {
  const [of, keys] = [readOrg(org), readKeyset(keyset)];
  if (!of || !keys || !isKeyset(of, keys)) return false;
  if (!sameBytes(keys.hash, manifest.keysetHash) || !sameBytes(keys.Y, manifest.Y)) return false;
  const good = signatures.filter(({ i, sig }) => {
    const [key, bytes] = [keys.first[i - 1]?.SP, fromBase64url(sig)];
    return key && bytes && isSigned('SCV1/box-ok', key, paper.boxHash, bytes);
  });
  return new Set(good.map(({ i }) => i)).size >= of.t;
}

/**
 * A box whose paper a voter may fill in: its own text, keys that a ceremony bears out, signed by enough scrutineers, and the one that
 * this device saw before, if it did (SCV1 5, case 48).
 */
export function openPaper(boxId: string, papers: BoxPapers, known: string | null): Box | BoothFault {
  const box = readBox(papers.box);
  if (typeof box === 'string') return 'paper';
  if (hexOf(box.manifest.boxId) !== boxId.replaceAll('-', '').toLowerCase()) return 'paper';
  if (known !== null && known !== toBase64url(box.paper.boxHash)) return 'changed';
  return isSealedBy(box, papers) ? box : 'keys';
}

/** What is asked on a paper, in the manifest's order. */
export const itemsOf = ({ manifest }: Box): PaperItem[] =>
  manifest.items.map(({ title, question }) => ({
    title,
    kind: question.kind,
    subjects: subjectsOf(question),
    options: optionsOf(question),
    writeIns: question.kind === 'election' ? question.writeIns : 0,
    ...(question.kind === 'election' ? { seats: question.seats, min: question.min } : {}),
  }));
