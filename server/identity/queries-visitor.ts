import { sql } from 'drizzle-orm';
import type { Reader } from '#server/platform/http';

export type DirectoryEntry = { readonly id: string; readonly slug: string; readonly name: string };

/** The organisations a visitor may sign in to, by name. */
export async function readDirectory({ tx }: Pick<Reader, 'tx'>): Promise<DirectoryEntry[]> {
  const rows = await tx.execute<DirectoryEntry>(sql`select id, slug, name from sign_in_directory()`);
  return rows.map(({ id, slug, name }) => ({ id, slug, name }));
}

/** The organisation meant: by id or short name as asked, the only one where there is one, otherwise none. */
export const chosenOrganisation = (
  directory: readonly DirectoryEntry[],
  ...asked: readonly unknown[]
): DirectoryEntry | null => {
  for (const one of asked) {
    const found = directory.find((entry) => entry.id === one || entry.slug === one);
    if (found) return found;
  }
  return directory.length === 1 ? directory[0]! : null;
};
