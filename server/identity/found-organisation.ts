import type { Db } from '#db/client';
import { office, organisation, person } from '#db/schema';
import { record } from '#server/platform/journal';
import { makeCodes } from './codes';

/** What an organisation begins with. */
export type Founding = {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'enterprise' | 'hospital' | 'school' | 'union';
  readonly ruleProfile: string;
  /** The superior union: found by its slug, or founded with this name. */
  readonly parent?: { readonly slug: string; readonly name: string };
  readonly secretary: { readonly staffNumber: string; readonly name: string; readonly phone?: string };
  /** First day in office, YYYY-MM-DD. */
  readonly since: string;
};

/**
 * Founds an organisation with its superior union and its first secretary, who gets a one-time code. Not a command: no
 * transaction of the application's role may see two organisations, so this runs on the owner's connection, when a
 * system is installed or seeded and at no other time.
 */
export const foundOrganisation = (owner: Db, founding: Founding, now = new Date()) =>
  owner.transaction(async (tx) => {
    const { parent, secretary, since, ...org } = founding;
    const parentId = parent
      ? (
          await tx
            .insert(organisation)
            .values({ ...parent, kind: 'union', ruleProfile: founding.ruleProfile })
            .onConflictDoUpdate({ target: organisation.slug, set: { slug: parent.slug } })
            .returning({ id: organisation.id })
        )[0]!.id
      : null;
    const [made] = await tx
      .insert(organisation)
      .values({ ...org, parentId })
      .returning({ id: organisation.id });
    const orgId = made!.id;
    const [first] = await tx
      .insert(person)
      .values({ orgId, ...secretary })
      .returning({ id: person.id });
    const personId = first!.id;
    await tx.insert(office).values({ orgId, personId, kind: 'secretary', startsOn: since });
    const { codes } = await makeCodes(tx, { orgId, personIds: [personId], issuedBy: null, now });
    await record(
      tx,
      { orgId, command: 'identity.foundOrganisation', actor: { kind: 'system', orgId }, now },
      [{ name: 'identity.organisationFounded', subject: orgId, data: { secretary: personId } }],
    );
    return { orgId, parentId, personId, code: codes.get(personId)! };
  });
