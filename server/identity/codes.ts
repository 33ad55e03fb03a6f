import { createHash, randomInt } from 'node:crypto';
import { and, inArray, isNull } from 'drizzle-orm';
import { codeAlphabet, codeDays, codeLength } from '#app/domain/identity/code';
import type { Tx } from '#db/client';
import { activationCode } from '#db/schema';

/** The stored form of a code; 60 random bits need no slow hash, the organisation keeps equal codes apart. */
export const hashCode = (orgId: string, code: string): string =>
  createHash('sha256').update(`${orgId}:${code}`).digest('hex');

const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');

/** Makes one code for each person and voids those they had; the plain codes are in the answer only. */
export async function makeCodes(
  tx: Tx,
  of: { orgId: string; personIds: readonly string[]; issuedBy: string | null; now: Date },
): Promise<{ codes: Map<string, string>; expiresAt: Date }> {
  const codes = new Map(of.personIds.map((personId) => [personId, newCode()]));
  const expiresAt = new Date(of.now.getTime() + codeDays * 86_400_000);
  const rows = [...codes].map(([personId, code]) => ({
    orgId: of.orgId,
    personId,
    codeHash: hashCode(of.orgId, code),
    expiresAt,
    issuedBy: of.issuedBy,
    issuedAt: of.now,
  }));
  for (let from = 0; from < rows.length; from += 1000) {
    const batch = rows.slice(from, from + 1000);
    const owners = batch.map((row) => row.personId);
    await tx
      .delete(activationCode)
      .where(and(inArray(activationCode.personId, owners), isNull(activationCode.usedAt)));
    await tx.insert(activationCode).values(batch);
  }
  return { codes, expiresAt };
}
