import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** A case folder's `case.json`: an organisation, its roster, its session. Every file is named relative to the folder. */
const schema = z.object({
  organisation: z.object({
    name: z.string().min(1),
    kind: z.enum(['enterprise', 'hospital', 'school']),
    ruleProfile: z.string(),
    superiorUnion: z.string().optional(),
  }),
  roster: z.string(),
  representatives: z.string(),
  term: z.object({ name: z.string(), begins: z.iso.date(), ends: z.iso.date() }),
  session: z.object({
    title: z.string().min(1),
    onlineReason: z.string().min(1).default('职工轮班工作,无法同一时间集中'),
  }),
  agenda: z
    .array(
      z.object({
        title: z.string(),
        matter: z.enum(['advise', 'adopt', 'supervise', 'elect', 'appraise', 'decide']),
        document: z.string().optional(),
        seats: z.number().int().positive().optional(),
        candidates: z.array(z.string()).default([]),
        persons: z.array(z.string()).default([]),
        grades: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  scrutineers: z.array(z.string()).default([]),
});

export type Case = z.output<typeof schema> & { readonly folder: string };

/** Reads and checks a case folder; throws a sentence that names what is missing. */
export async function readCase(folder: string): Promise<Case> {
  const text = await readFile(path.join(folder, 'case.json'), 'utf8').catch(() => {
    throw new Error(`There is no case.json in ${folder}.`);
  });
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new Error(
      `case.json is not right: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  }
  return { ...parsed.data, folder };
}

/** The bytes of a file that the case names. */
export const readCaseFile = async (found: Case, name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(path.join(found.folder, name)));
