import type { DeskPage, DeskRow } from '../../domain/disclosure/desk-views';
import { sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { sayCategory } from './say-category';

/** One pile of the desk, what has waited longest on top. */
export function DeskList({ page }: { page: DeskPage }) {
  const { say, locale } = usePhrases();
  const { turn, rows, now, mayDraft } = page;
  const metaOf = (row: DeskRow) =>
    [
      sayCategory(say, row.category),
      say('disclosure:desk.forWhom', { audience: say(`disclosure:audiences.${row.audience}`) }),
      say(`disclosure:desk.since.${turn}`, { when: sayWhen(say, locale, row.since, now) }),
      row.version > 1 ? say('disclosure:desk.versionOf', { number: row.version }) : '',
      row.source ? say('disclosure:desk.bySource', { source: say(`disclosure:sources.${row.source}`) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  const noteOf = (row: DeskRow) => {
    if (row.sentBackWhy) return say('disclosure:desk.sentBack', { why: row.sentBackWhy });
    if (turn !== 'approved') return undefined;
    if (row.waitsForClosing) return say('disclosure:desk.outWithClosing');
    return row.outAt ? say('disclosure:desk.outAt', { when: sayMoment(locale, row.outAt) }) : undefined;
  };
  return (
    <EntryList
      label={say(`disclosure:desk.turns.${turn}`)}
      entries={rows.map((row) => ({
        key: row.id,
        to:
          turn === 'draft' && mayDraft && row.source === null
            ? paths.writeDisclosure({ id: row.id })
            : paths.checkDisclosure(row.id),
        title: row.title,
        meta: metaOf(row),
        note: noteOf(row),
        state: row.notYours ? <Badge>{say(`disclosure:desk.${row.notYours}`)}</Badge> : undefined,
      }))}
    />
  );
}
