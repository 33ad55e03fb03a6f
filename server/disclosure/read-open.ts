import { and, eq, inArray, sql } from 'drizzle-orm';
import { audiencesSeenBy, isUndone } from '#app/domain/disclosure/audience';
import { redactFigures, redactText } from '#app/domain/disclosure/redact';
import { type PageName, pagePermit } from '#app/domain/pages';
import { allows } from '#app/domain/permit';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { disclosureVersion } from '#db/schema';
import type { Desk } from '#server/platform/desk';
import { orAway, throwRefusal } from '#server/platform/http';
import { readScoped } from '#server/platform/scope';
import { sealOf } from './hash-of-version';
import { listBoard } from './queries-board';
import { readItem } from './queries-item';
import { listQuestions, mostShown } from './queries-questions';
import { rulesOf } from './read-words';

/** An organisation's public page, by the short name in its address. */
export type Opened = { readonly id: string; readonly slug: string; readonly name: string };
type Outside = { readonly tx: Tx; readonly now: Date; readonly org: Opened };

/** Reads a public page: everybody sees the same, signed in or not; refuses `disclosure.noBoard` where no unit has this address. */
export async function viewOpen<T>(
  desk: Desk,
  page: PageName,
  slug: string,
  read: (outside: Outside) => Promise<T | Refusal>,
): Promise<T> {
  if (!allows(pagePermit(page), await orAway(desk.actor))) throwRefusal(refuse('platform.notAllowed'), desk);
  const found = await orAway(async () => {
    const org = await readScoped(desk.db, null, desk.clock, async (tx) => {
      const rows = await tx.execute<Opened>(
        sql`select id, slug, name from open_affairs_of(${slug.slice(0, 100)})`,
      );
      return rows[0] ?? refuse('disclosure.noBoard');
    });
    if (isRefusal(org)) return org;
    return readScoped(desk.db, org.id, desk.clock, (tx, now) => read({ tx, now, org }));
  });
  if (isRefusal(found)) throwRefusal(found, desk);
  return found;
}

const everything = { audience: '', category: '', source: '', q: '', shelf: '' } as const;
const mostForPatients = 30;

/** The public list, and apart from it what is for patients. */
export async function readOpenBoard({ tx, now, org }: Outside, after: string | null) {
  const items = await listBoard(tx, 'outside', ['public'], everything, after);
  const patients = after
    ? { entries: [], after: null }
    : await listBoard(tx, 'outside', ['patient'], everything, null, { most: mostForPatients });
  return { now, org, items, patients };
}

/** One public item with the newest questions that were answered on it, without any name; `more`: there are others. */
export async function readOpenItem({ tx, now, org }: Outside, id: string) {
  const item = await readItem({ tx, now }, 'outside', audiencesSeenBy('outside'), id);
  if (isRefusal(item)) return item;
  const all = isUndone(item.takenDown?.reason ?? null)
    ? []
    : await listQuestions(tx, id, 'outside', null, dayInShanghai(now));
  return { now, org, item, questions: all.slice(0, mostShown), more: all.length > mostShown };
}

const mostInFeed = 50;

/** The newest public items with their words, for feeds: nothing that is for patients or was taken down. */
export async function readOpenFeed({ tx, now, org }: Outside) {
  const { entries } = await listBoard(tx, 'outside', ['public'], everything, null, { most: mostInFeed });
  const shown = entries.filter(({ takenDownFor }) => takenDownFor === null);
  const ids = shown.map(({ id }) => id);
  const words =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(disclosureVersion)
          .where(and(inArray(disclosureVersion.disclosureId, ids), eq(disclosureVersion.state, 'published')));
  const rules = await rulesOf(tx, ids);
  const items = shown.flatMap((entry) => {
    const version = words.find(({ disclosureId }) => disclosureId === entry.id);
    if (!version) return [];
    const own = rules.get(entry.id) ?? [];
    return [
      {
        ...entry,
        text: redactText(version.text, own, 'outside'),
        figures: redactFigures(version.figures, own, 'outside'),
        updatedAt: version.publishedAt ?? entry.publishedAt,
        effectiveFrom: version.effectiveFrom,
        effectiveTo: version.effectiveTo,
        seal: sealOf(version),
      },
    ];
  });
  return { now, org, items };
}
