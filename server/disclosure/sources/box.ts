import { subjectOf } from '#app/domain/ballot/subjects';
import type { Verdict } from '#app/domain/congress/verdict';
import type { Figures } from '#app/domain/disclosure/redact';
import { isRefusal } from '#app/domain/refusal';
import { serverSay } from '#app/i18n/server-say';
import { sayMoment } from '#app/i18n/time';
import type { Tx } from '#db/client';
import { verdictsOf } from '#server/ballot/boxed-items';
import { findVote } from '#server/ballot/load';
import { type BoxRow, findBox } from '#server/ballot/load-box';
import { findSession, type SessionRow } from '#server/congress/load';
import { sayItem, sayOption, saySubject, sayVerdict } from './say-result';
import type { ReadSource, Told } from './source';

const say = serverSay('zh-CN');

/** A counted ballot box with its session; null before the count, and for a rehearsal's. */
export async function findCounted(tx: Tx, id: string): Promise<{ box: BoxRow; session: SessionRow } | null> {
  const box = await findBox(tx, id);
  if (isRefusal(box) || box.state !== 'counted') return null;
  const session = await findSession(tx, box.sessionId);
  return isRefusal(session) ? null : { box, session };
}

/** What a counted box decided, item by item; what it says of persons who were appraised follows a rule of its own. An open vote on an item counts as a box. */
export const readCounted: ReadSource = async ({ tx }, id) => {
  const counted = await findCounted(tx, id);
  if (!counted) return readOpenVote(tx, id);
  const { box, session } = counted;
  const items = verdictsOf(box).filter(({ kind }) => kind !== 'appraisal');
  if (items.length === 0) return null;
  const text = items.map((item) => `${item.title}：${sayItem(item)}`);
  const figures = items.flatMap((item): Figures => {
    if (item.verdict !== null) return [];
    return item.subjects.map((subject, at) => ({
      name: subject === '' ? item.title : `${item.title} · ${saySubject(subject)}`,
      value: item.options
        .map((option, of) => `${sayOption(option)} ${item.counts[at]?.[of] ?? 0}`)
        .join('，'),
    }));
  });
  return {
    title: say('disclosure:board.told.box', { title: box.title }),
    text: withMoment(text, box),
    figures,
    session,
  };
};

async function readOpenVote(tx: Tx, id: string): Promise<Told | null> {
  const vote = await findVote(tx, id);
  if (isRefusal(vote) || vote.state !== 'closed' || !subjectOf(vote.subject).ofItem) return null;
  const result = vote.result as (Verdict & { counts: Record<string, number> }) | null;
  const session = await findSession(tx, vote.sessionId);
  if (!result || isRefusal(session)) return null;
  return {
    title: say('disclosure:board.told.vote', { title: vote.question }),
    text: sayVerdict(result, result.counts),
    figures: [],
    session,
  };
}

/** The lines with the moment of the count. */
export const withMoment = (lines: readonly string[], { countedAt }: BoxRow): string =>
  [
    ...lines,
    ...(countedAt ? [say('disclosure:board.told.counted', { at: sayMoment('zh-CN', countedAt) })] : []),
  ].join('\n');
