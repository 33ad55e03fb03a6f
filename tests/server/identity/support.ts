import { isRefusal } from '#app/domain/refusal';
import { credential } from '#db/schema';
import { issueCodes } from '#server/identity/issue-codes';
import { hashPassword } from '#server/identity/passwords';
import { run } from '#server/platform/command';
import { enter } from '#server/platform/scope';
import type { World } from '#tests/support/world';

export const goodPassword = 'spring rain 1951';

/** A secretary of the world's organisation, without an office row. */
export async function aSecretary(world: World) {
  const [id] = await world.people(1, { name: '秘书' });
  return world.actor(id!, ['secretary']);
}

/** Gives people the same password, as if they had opened their accounts. */
export async function giveAccounts(world: World, personIds: readonly string[], password = goodPassword) {
  const passwordHash = await hashPassword(password);
  await world.database.db.transaction(async (tx) => {
    await enter(tx, world.orgId);
    await tx
      .insert(credential)
      .values(
        personIds.map((personId) => ({ personId, orgId: world.orgId, passwordHash, changedAt: world.now })),
      );
  });
}

/** The plain one-time code of one person, freshly made. */
export async function codeFor(world: World, personId: string): Promise<string> {
  const order = { scope: 'chosen', personIds: [personId] };
  const outcome = await run(world.desk(await aSecretary(world)), issueCodes, order);
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome.value.slips[0]!.code;
}

/** Reads as the organisation does. */
export const within = <T>(
  world: World,
  read: (tx: Parameters<Parameters<World['database']['db']['transaction']>[0]>[0]) => Promise<T>,
) =>
  world.database.db.transaction(async (tx) => {
    await enter(tx, world.orgId);
    return read(tx);
  });

/** The code of a refusal, or "ok". */
export const codeOf = (outcome: unknown): string => (isRefusal(outcome) ? outcome.code : 'ok');
