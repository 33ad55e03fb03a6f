import { eq } from 'drizzle-orm';
import { catalogueKindOf, catalogues } from '#app/domain/disclosure/catalogue/catalogue';
import { adoptCatalogueForm } from '#app/domain/disclosure/duty-forms';
import { disclosureDuty, organisation } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';

/** Takes over the catalogue of the unit's kind as its duties; what it has already, changed or not, stays as it is. */
export const adoptCatalogue = command({
  name: 'disclosure.adoptCatalogue',
  input: adoptCatalogueForm,
  load: async ({ tx, orgId }) => {
    const [unit] = await tx
      .select({ kind: organisation.kind })
      .from(organisation)
      .where(eq(organisation.id, orgId));
    return { kind: catalogueKindOf(unit?.kind ?? '') };
  },
  perform: async (hand, given, unit) => {
    const kind = given.kind ?? unit.kind;
    const added = await hand.tx
      .insert(disclosureDuty)
      .values(
        catalogues[kind].map(({ title, basis, ...item }) => ({
          ...item,
          orgId: hand.orgId,
          title: title.zh,
          basis: basis.article,
          startsOn: given.startsOn,
          setBy: personOf(hand),
          setAt: hand.now,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: disclosureDuty.id });
    return done(
      { added: added.length },
      { name: 'disclosure.catalogueAdopted', subject: hand.orgId, data: { kind, added: added.length } },
    );
  },
});
