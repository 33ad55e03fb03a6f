import { and, eq, exists, gt, inArray, isNull, not, type SQL } from 'drizzle-orm';
import { issueCodesForm } from '#app/domain/identity/forms';
import { refuse } from '#app/domain/refusals';
import { activationCode, credential, person, representative } from '#db/schema';
import { command, done } from '#server/platform/command';
import { makeCodes } from './codes';

export type Slip = {
  readonly personId: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly department: string | null;
  readonly code: string;
};

/**
 * Makes one-time codes for people without an account, `limit` at a time in the order of their numbers. Chosen people
 * get a new code even where they hold a valid one, which is void from then on; a whole delegation or everybody skips them.
 */
export const issueCodes = command({
  name: 'identity.issueCodes',
  input: issueCodesForm,
  load: async ({ tx, now }, input) => {
    const own = { account: eq(credential.personId, person.id), code: eq(activationCode.personId, person.id) };
    const valid = and(own.code, isNull(activationCode.usedAt), gt(activationCode.expiresAt, now));
    const sits = and(
      eq(representative.personId, person.id),
      eq(representative.delegationId, input.delegationId ?? ''),
      isNull(representative.endedOn),
    );
    const conditions: SQL[] = [
      isNull(person.leftOn),
      not(exists(tx.select({ one: credential.personId }).from(credential).where(own.account))),
    ];
    if (input.scope === 'chosen') conditions.push(inArray(person.id, input.personIds));
    else
      conditions.push(not(exists(tx.select({ one: activationCode.id }).from(activationCode).where(valid))));
    if (input.scope === 'delegation')
      conditions.push(exists(tx.select({ one: representative.id }).from(representative).where(sits)));
    const people = await tx
      .select({
        id: person.id,
        name: person.name,
        staffNumber: person.staffNumber,
        department: person.department,
      })
      .from(person)
      .where(and(...conditions))
      .orderBy(person.staffNumber)
      .limit(input.limit + 1)
      .for('update', { of: person });
    return { people: people.slice(0, input.limit), more: people.length > input.limit };
  },
  perform: async ({ tx, orgId, actor, now }, input, { people, more }) => {
    if (people.length === 0) return refuse('identity.nobodyNeedsCode');
    const issuedBy = actor.kind === 'person' ? actor.personId : null;
    const personIds = people.map((one) => one.id);
    const { codes, expiresAt } = await makeCodes(tx, { orgId, personIds, issuedBy, now });
    const slips = people.map(({ id, ...one }): Slip => ({ personId: id, ...one, code: codes.get(id)! }));
    return done(
      { slips, more, expiresAt: expiresAt.toISOString() },
      {
        name: 'identity.codesIssued',
        subject: orgId,
        data: { scope: input.scope, count: slips.length, personIds },
      },
    );
  },
});
