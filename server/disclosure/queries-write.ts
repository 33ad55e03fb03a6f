import { and, eq, inArray } from 'drizzle-orm';
import { isPeriodOf } from '#app/domain/disclosure/calendar';
import type { WritePage } from '#app/domain/disclosure/desk-views';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosure, disclosureVersion } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { choicesBehind, chosenOf } from './decisions-behind';
import { readDutyChoices, readParts } from './read-desk';

type Wanted = { readonly id: string | null; readonly duty: string | null; readonly period: string | null };

/** A draft to write on, or an empty sheet, begun from a period of the calendar where one was chosen there. */
export async function queryWrite({ tx, now }: Reader, wanted: Wanted): Promise<WritePage | Refusal> {
  const today = dayInShanghai(now);
  const duties = await readDutyChoices(tx, today);
  const duty = duties.find((one) => one.id === wanted.duty);
  const period = wanted.period ?? '';
  const begun = duty && (duty.frequency === 'atAnyTime' || isPeriodOf(duty.frequency, period));
  const page = { duties, today, wanted: begun ? { duty, period } : null };
  if (wanted.id === null) return { ...page, decisions: await choicesBehind(tx, null), draft: null };
  const [found] = await tx
    .select()
    .from(disclosureVersion)
    .innerJoin(disclosure, eq(disclosure.id, disclosureVersion.disclosureId))
    .where(and(eq(disclosure.id, wanted.id), inArray(disclosureVersion.state, ['draft'])));
  if (!found) return refuse('disclosure.noDisclosure');
  const { disclosure: item, disclosure_version: version } = found;
  const { files, places, hidden } = await readParts(tx, version);
  const decision = chosenOf(version);
  return {
    ...page,
    decisions: item.source ? [] : await choicesBehind(tx, decision),
    draft: {
      decision,
      ...{ id: item.id, category: item.category, audience: item.audience, keepDays: item.keepDays },
      ...{ duty: item.dutyId, period: item.period, isPublished: item.publishedAt !== null },
      ...{ revision: version.revision, number: version.number, title: version.title, text: version.text },
      ...{ figures: version.figures, effectiveFrom: version.effectiveFrom, effectiveTo: version.effectiveTo },
      ...{ why: version.why, sentBackWhy: version.sentBackWhy, isFromSource: version.authorId === null },
      ...{ files, places, hidden },
    },
  };
}
