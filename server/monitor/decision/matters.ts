import { eq, sql } from 'drizzle-orm';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Matter } from '#app/domain/statute/matter';
import type { Profile, UnitKind } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { mattersFor, suggestMatters } from '#app/domain/statute/route';
import type { Tx } from '#db/client';
import { organisation } from '#db/schema';

export type Law = { readonly profile: Profile; readonly unit: UnitKind };

/** The rules under which a unit stands today, and what kind of unit it is. */
export async function lawOf(tx: Tx, orgId: string): Promise<Law> {
  const [unit] = await tx.select().from(organisation).where(eq(organisation.id, orgId));
  const kind: UnitKind = unit?.kind === 'hospital' || unit?.kind === 'school' ? unit.kind : 'enterprise';
  const id = unit?.ruleProfile ?? '';
  return { profile: profile(isProfileId(id) ? id : 'NATIONAL_2012'), unit: kind };
}

/** Whether a matter may not be decided before the congress has adopted or decided it. */
export const isBinding = ({ procedure }: Matter): boolean => procedure === 'adopt' || procedure === 'decide';

/** The matters that the congress must adopt in this kind of unit. */
export const bindingMatters = ({ profile: rules, unit }: Law): Matter[] =>
  mattersFor(rules, unit).filter(isBinding);

/** The matter that a title speaks of, if the congress must adopt that; the strongest word decides. */
export function bindingMatterOf({ profile: rules, unit }: Law, title: string): Matter | null {
  const [strongest] = suggestMatters(rules, title, unit);
  return strongest && isBinding(strongest) ? strongest : null;
}

/** The matter under this id if the congress must adopt it, else null. */
export const findBinding = (law: Law, id: string | null): Matter | null =>
  bindingMatters(law).find((matter) => matter.id === id) ?? null;

/** The days on which the congress adopted these items of its agendas, by item; what it has not adopted is not there. */
export async function adoptionDays(tx: Tx, items: readonly string[]): Promise<Map<string, Day>> {
  if (items.length === 0) return new Map();
  const rows = await tx.execute<{ item: string; at: string }>(sql`
    select agenda_item_id as item, min(adopted_at) as at from resolution
    where state in ('adopted', 'published') and adopted_at is not null
      and agenda_item_id in (select i::uuid from jsonb_array_elements_text(${JSON.stringify(items)}::jsonb) i)
    group by agenda_item_id`);
  return new Map(rows.map(({ item, at }) => [item, dayInShanghai(new Date(at))]));
}
