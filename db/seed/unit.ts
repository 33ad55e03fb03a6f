import { and, eq, isNull } from 'drizzle-orm';
import type { Actor, OfficeKind } from '#app/domain/actor';
import { connectAsOwner } from '#db/client';
import { delegation, person, representative } from '#db/schema';
import { activate } from '#server/identity/activate';
import { appoint } from '#server/identity/appoint';
import { type Founding, foundOrganisation } from '#server/identity/found-organisation';
import { issueCodes } from '#server/identity/issue-codes';
import { readScoped } from '#server/platform/scope';
import { confirmImport } from '#server/roster/confirm-import';
import { openTerm } from '#server/roster/open-term';
import { previewImport } from '#server/roster/preview-import';
import { SeedHand } from './hand';

export type RollRow = {
  readonly personId: string;
  readonly staffNumber: string;
  readonly name: string;
  readonly delegationId: string;
  readonly delegation: string;
  readonly leader: boolean;
  readonly candidate: boolean;
  readonly frontline: boolean;
};

export type Unit = {
  readonly ownerUrl: string;
  readonly hand: SeedHand;
  readonly secretaryId: string;
  readonly secretary: Actor;
  readonly secretaryCode: string;
};

/** Founds a unit at a moment in the past and returns a hand that gives orders in it. */
export async function foundUnit(ownerUrl: string, founding: Founding, now: Date): Promise<Unit> {
  const owner = connectAsOwner(ownerUrl);
  try {
    const { orgId, personId, code } = await foundOrganisation(owner.db, founding, now);
    const hand = new SeedHand(ownerUrl, orgId, now);
    return {
      ownerUrl,
      hand,
      secretaryId: personId,
      secretary: hand.person(personId, ['secretary']),
      secretaryCode: code,
    };
  } finally {
    await owner.close();
  }
}

/** Imports a file in its two steps; the preview is returned for a report on what was found. */
export async function bringIn(
  { hand, secretary }: Unit,
  file: { kind: 'people' | 'representatives'; name: string; bytes: Uint8Array; term?: string },
) {
  const { batch, hash, preview } = await hand.order(secretary, previewImport, {
    kind: file.kind,
    term: file.term,
    fileName: file.name,
    bytes: file.bytes,
  });
  const { written } = await hand.order(secretary, confirmImport, { batch, hash });
  return { preview, written };
}

/** Opens the term. */
export const beginTerm = async (
  { hand, secretary }: Unit,
  term: { name: string; beginsOn: string; endsOn: string },
): Promise<string> => (await hand.order(secretary, openTerm, term)).id;

/** The representatives of a term with what the set-up needs to know of them, in the order of their numbers. */
export async function rollOf({ hand }: Unit, termId: string): Promise<RollRow[]> {
  const rows = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx
      .select({
        personId: person.id,
        staffNumber: person.staffNumber,
        name: person.name,
        delegationId: delegation.id,
        delegation: delegation.name,
        leader: representative.leader,
        candidate: representative.presidiumCandidate,
        level: person.jobLevel,
      })
      .from(representative)
      .innerJoin(person, eq(person.id, representative.personId))
      .innerJoin(delegation, eq(delegation.id, representative.delegationId))
      .where(and(eq(representative.termId, termId), isNull(representative.endedOn)))
      .orderBy(person.staffNumber),
  );
  return rows.map(({ level, ...row }) => ({
    ...row,
    frontline: level === 'frontline' || level === 'teamLead',
  }));
}

/** The id of a staff number. */
export async function idOf({ hand }: Unit, staffNumber: string): Promise<string> {
  const [row] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx.select({ id: person.id }).from(person).where(eq(person.staffNumber, staffNumber)),
  );
  if (!row) throw new Error(`Nobody has the staff number ${staffNumber}.`);
  return row.id;
}

/** Appoints a person from a day on. */
export const holdOffice = ({ hand, secretary }: Unit, personId: string, kind: OfficeKind, startsOn: string) =>
  hand.order(secretary, appoint, { personId, kind, startsOn });

/** One-time codes by person, 500 at a time. */
export async function codesFor(
  { hand, secretary }: Unit,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (let from = 0; from < personIds.length; from += 500) {
    const { slips } = await hand.order(secretary, issueCodes, {
      scope: 'chosen',
      personIds: personIds.slice(from, from + 500),
      limit: 500,
    });
    for (const slip of slips) codes.set(slip.personId, slip.code);
  }
  return codes;
}

/** Opens an account with its code, as its owner would on the activation page. */
export const openAccount = ({ hand }: Unit, of: { code: string; staffNumber: string; password: string }) =>
  hand.order({ kind: 'visitor', orgId: hand.orgId }, activate, {
    code: of.code,
    staffNumber: of.staffNumber,
    newPassword: of.password,
    device: '示范',
  });
