import { createHash } from 'node:crypto';
import type { Figures } from '#app/domain/disclosure/redact';

/** What a version says, as its seal holds it; attachments by name, size and the hash of their bytes. */
export type Sealed = {
  readonly title: string;
  readonly text: string;
  readonly figures: Figures;
  readonly attachments?: readonly { readonly name: string; readonly file: Uint8Array }[];
};

/** The seal of a version: SHA-256 over its words, figures and files, as 64 hexadecimal digits. Whoever holds the original can compare. */
export function hashOfVersion({ title, text, figures, attachments = [] }: Sealed): string {
  const files = attachments.map(({ name, file }) => [name, sha256(file)]);
  const lines = figures.map(({ name, value }) => [name, value]);
  return sha256(JSON.stringify([title, text, lines, files]));
}

const sha256 = (of: string | Uint8Array) => createHash('sha256').update(of).digest('hex');
