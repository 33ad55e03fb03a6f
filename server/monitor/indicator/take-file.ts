import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { KeptFile } from '#app/domain/monitor/indicator/forms';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { boundaryOf, MultipartBroken, readMultipart } from './read-multipart';

const mostField = 4096;

/** A field's text; what is longer than a field has business to be is no form of ours. */
async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > mostField) throw new MultipartBroken('a field as long as a file');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Lays a file that flows in on the disk, hashing as it goes; null where it becomes larger than it may. */
async function keep(content: AsyncIterable<Uint8Array>, folder: string, name: string, most: number) {
  const at = path.join(folder, 'upload');
  const hash = createHash('sha256');
  const file = await open(at, 'wx', 0o600);
  let size = 0;
  try {
    for await (const piece of content) {
      size += piece.length;
      if (size > most) return null;
      hash.update(piece);
      await file.write(piece);
    }
  } finally {
    await file.close();
  }
  return new KeptFile(at, name.slice(0, 200), size, hash.digest('hex'));
}

/**
 * Reads a form whose one file goes to the disk piece by piece, hands it to `work` and removes it afterwards, whatever comes of it. Refuses
 * `monitor.noDatasetFile`, `monitor.datasetTooLarge` and, for a form that breaks off, `platform.badInput`.
 */
export async function takeFile<T>(
  request: Request,
  mostBytes: number,
  work: (file: KeptFile, fields: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T | Refusal> {
  const boundary = boundaryOf(request.headers.get('content-type'));
  if (!boundary || !request.body) return refuse('platform.badInput');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gongyi-upload-'));
  try {
    const fields: Record<string, string> = {};
    let kept: KeptFile | null = null;
    for await (const part of readMultipart(request.body, boundary)) {
      if (part.fileName === null) fields[part.name] = await textOf(part.content);
      else if (part.fileName !== '' && !kept) {
        kept = await keep(part.content, folder, part.fileName, mostBytes);
        if (!kept) return refuse('monitor.datasetTooLarge', { params: { megabytes: mostBytes >> 20 } });
      }
    }
    return kept ? await work(kept, fields) : refuse('monitor.noDatasetFile');
  } catch (error) {
    if (error instanceof MultipartBroken) return refuse('platform.badInput');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
