import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

export type ArchiveLimits = { readonly expanded: number; readonly ratio: number };

/** Why an archive was not unpacked; every other fault of the archive counts as damaged. */
export class ArchiveRefused extends Error {
  constructor(
    readonly code: 'roster.fileExpandsTooFar' | 'roster.fileDamaged' | 'roster.fileEncryptedOrOld',
  ) {
    super(code);
  }
}

const small = 20 * 1024 * 1024;

/**
 * The XML parts of a spreadsheet that cells are made of. Sizes are added up as declared, before anything is unpacked, and again as they come;
 * an entry longer than it declares is refused by the reader, so that neither a lie nor a bomb gets far.
 */
export async function unpackParts(bytes: Buffer, limits: ArchiveLimits): Promise<Map<string, Buffer>> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  const parts = new Map<string, Buffer>();
  let [declared, actual] = [0, 0];
  for await (const entry of archive.eachEntry()) {
    declared += entry.uncompressedSize;
    const steep =
      entry.uncompressedSize > small && entry.uncompressedSize > entry.compressedSize * limits.ratio;
    if (declared > limits.expanded || steep) throw new ArchiveRefused('roster.fileExpandsTooFar');
    if (entry.isEncrypted()) throw new ArchiveRefused('roster.fileEncryptedOrOld');
    if (!/^xl\/(?!drawings|charts|theme|media).*\.(?:xml|rels)$/u.test(entry.fileName)) continue;
    if (parts.has(entry.fileName)) throw new ArchiveRefused('roster.fileDamaged');
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer);
      actual += (chunk as Buffer).length;
      if (actual > limits.expanded) throw new ArchiveRefused('roster.fileExpandsTooFar');
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

function headerOf(signature: number, name: Buffer, data: Buffer, offset: number | null): Buffer {
  const central = offset !== null;
  const header = Buffer.alloc(central ? 46 : 30);
  const shift = central ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 4 + shift);
  header.writeUInt16LE(0x0800, 6 + shift);
  header.writeUInt16LE(0x21, 12 + shift);
  header.writeUInt32LE(crc32(data), 14 + shift);
  header.writeUInt32LE(data.length, 18 + shift);
  header.writeUInt32LE(data.length, 22 + shift);
  header.writeUInt16LE(name.length, 26 + shift);
  if (offset !== null) header.writeUInt32LE(offset, 42);
  return header;
}

/**
 * Packs parts without compression. The spreadsheet reader unpacks by local headers, which may say something else than the
 * directory we checked; it only ever sees an archive of our own making.
 */
export function packParts(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, data] of parts) {
    const name = Buffer.from(path);
    const local = headerOf(0x04034b50, name, data, null);
    directory.push(headerOf(0x02014b50, name, data, offset), name);
    files.push(local, name, data);
    offset += local.length + name.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}
