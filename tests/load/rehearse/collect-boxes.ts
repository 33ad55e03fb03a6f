import { type ItemVerdict, judgeItem } from '#app/domain/ballot/box-verdict';
import type { Profile } from '#app/domain/statute/profile';
import { countsOf, inWords } from './choose';
import type { CountedBox } from './secret-part';
import type { BoxItem, BoxSummary } from './summary-boxes';

const itemOf = (verdict: ItemVerdict): BoxItem => ({
  title: verdict.title,
  subject: verdict.subject,
  kind: verdict.kind,
  seats: verdict.seats,
  counts: inWords(verdict),
  verdict: verdict.outcome,
});

type Row = { readonly counted: number; readonly verdicts: readonly ItemVerdict[] };

/** A counted box as its row tells it, next to what the simulation knows of its ballots. */
export async function summarise(
  profile: Profile,
  { of, verified }: CountedBox,
  row: Row,
): Promise<BoxSummary> {
  const { manifest } = of.box;
  const counts = countsOf(of.questions, [...of.ballots.values()]);
  const items = row.verdicts.map(itemOf);
  const chosen = manifest.items.map(({ id, title, question, rule }, at) => {
    const subject = id.startsWith('subject:') ? id.slice('subject:'.length) : null;
    const about = { ordinal: at + 1, agendaItemId: subject ? null : id, subject, title };
    return itemOf(judgeItem(profile, manifest.N, { ...about, question, rule, counts: counts[at]! }));
  });
  return {
    title: of.title,
    voters: manifest.N,
    cast: of.cast,
    revotes: of.revotes,
    counted: row.counted,
    items,
    chosen,
    agree: JSON.stringify(items) === JSON.stringify(chosen),
    ...(await verified),
  };
}
