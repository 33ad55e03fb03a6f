import { gradeShares, isProtected } from '#app/domain/ballot/disclosure';
import { serverSay } from '#app/i18n/server-say';
import { verdictsOf } from '#server/ballot/boxed-items';
import { findCounted, withMoment } from './box';
import type { ReadSource } from './source';

const say = serverSay('zh-CN');

/** The appraisals of a counted box: shares of grades, and exact counts only where so many rated that they tell nothing of one rater (SCV1 3, rule 7). */
export const readAppraised: ReadSource = async ({ tx }, id) => {
  const counted = await findCounted(tx, id);
  const items = counted ? verdictsOf(counted.box).filter(({ kind }) => kind === 'appraisal') : [];
  if (!counted || items.length === 0) return null;
  const isFew = items.some(({ counts }) => counts.some(isProtected));
  const text = [
    ...items.map(({ title }) => title),
    say('disclosure:board.told.appraised'),
    ...(isFew ? [say('sealed:boxes.result.protected')] : []),
  ];
  const figures = items.flatMap((item) =>
    item.subjects.map((name, at) => ({ name, value: sayGrades(item.options, item.counts[at] ?? []) })),
  );
  const title = say('disclosure:board.told.appraisal', { title: counted.box.title });
  return { title, text: withMoment(text, counted.box), figures, session: counted.session };
};

function sayGrades(grades: readonly string[], counts: readonly number[]): string {
  const shares = gradeShares(counts);
  const hidden = isProtected(counts);
  return grades
    .map((grade, at) => {
      const share = say('sealed:boxes.result.share', { percent: (shares[at] ?? 0) / 10 });
      return hidden ? `${grade} ${share}` : `${grade} ${counts[at] ?? 0}（${share}）`;
    })
    .join('，');
}
