import { unzipSync } from 'fflate';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { type Box, readBox } from '#app/domain/ballot/sealed/box';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';

const mostBytes = 20_000_000;

/** The box of this hash, or null: a blank paper is believed by its hash, never by where it came from. */
function boxOf(bytes: Uint8Array | undefined, boxHash: Uint8Array): Box | null {
  if (!bytes) return null;
  try {
    const box = readBox(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return typeof box !== 'string' && sameBytes(box.paper.boxHash, boxHash) ? box : null;
  } catch {
    return null;
  }
}

function boxInZip(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
      /(^|\/)box\.json$/.test(name) && originalSize <= mostBytes;
    return Object.values(unzipSync(bytes, { filter }))[0];
  } catch {
    return undefined;
  }
}

/** The blank paper from a chosen file: box.json itself, or the bundle that holds it. */
export async function boxFromFile(file: File, boxHash: Uint8Array): Promise<Box | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return boxOf(isZip ? boxInZip(bytes) : bytes, boxHash);
  } catch {
    return null;
  }
}

/** The blank paper from beside the served page; null from a saved one, or where the site has none. */
export async function fetchBox(boxHash: Uint8Array): Promise<Box | null> {
  if (!/^https?:$/.test(location.protocol)) return null;
  try {
    const address = `./boxes/${toBase64url(boxHash)}.json`;
    const answer = await fetch(address, { credentials: 'omit', redirect: 'error' });
    return answer.ok ? boxOf(new Uint8Array(await answer.arrayBuffer()), boxHash) : null;
  } catch {
    return null;
  }
}
