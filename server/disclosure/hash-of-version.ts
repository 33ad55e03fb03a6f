import { createHash } from 'node:crypto';
import type { Figures } from '#app/domain/disclosure/redact';

/** What a version says, as its seal holds it; attachments by name, size and the hash of their bytes. */
export type Sealed = {
  readonly title: string;
  readonly text: string;
  readonly figures: Figures;
  readonly attachments?: readonly { readonly name: string; readonly file: Uint8Array }[];
};

/**
 * The hash of a version's original: SHA-256 over its words, figures and files, as 64 hexadecimal digits. For the desk alone: whoever has it and
 * the redacted words can try out what is blacked out.
 */
export function hashOfVersion({ title, text, figures, attachments = [] }: Sealed): string {
  const files = attachments.map(({ name, file }) => [name, sha256(file)]);
  const lines = figures.map(({ name, value }) => [name, value]);
  return sha256(JSON.stringify([title, text, lines, files]));
}

/**
 * The seal that readers see: SHA-256 over the version's random salt followed by the hash of its original. It tells nothing of what is blacked
 * out; whoever is shown the original with its salt can check that it is the one that was published.
 */
export const sealOf = ({
  salt,
  hash,
}: {
  readonly salt: string;
  readonly hash: string | null;
}): string | null => (hash === null ? null : sha256(salt + hash));

const sha256 = (of: string | Uint8Array) => createHash('sha256').update(of).digest('hex');
