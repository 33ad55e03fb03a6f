import { sql } from 'drizzle-orm';
import { shownTurnout } from '#app/domain/ballot/disclosure';
import { votersOf } from '#app/domain/ballot/electorate';
import { fingerprint } from '#app/domain/ballot/sealed/code';
import { isRefusal } from '#app/domain/refusal';
import { findSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { findClasses } from './box-evidence';
import { findVotes } from './load';
import { findBoxes } from './load-box';

/** A vote that stands open: how many have cast, never what. */
export type OpenTurnout = {
  readonly id: string;
  readonly kind: 'vote' | 'box';
  readonly title: string;
  readonly closesAt: Date;
  readonly entitled: number;
  readonly cast: number;
  /** Told in steps, while so few have voted that each could be watched. */
  readonly isRough: boolean;
  /** What a box is recognised by: eight characters of its paper's hash. */
  readonly code: string | null;
};

/** The votes and ballot boxes of a session that are open now, with the turnout that may be shown of each, for a screen that everybody sees. */
export async function readOpenTurnout({ tx, now }: Reader, sessionId: string): Promise<OpenTurnout[]> {
  const isNow = (one: { state: string; opensAt: Date; closesAt: Date }) =>
    one.state === 'open' && one.opensAt <= now && now < one.closesAt;
  const votes = (await findVotes(tx, sessionId)).filter(isNow);
  const boxes = (await findBoxes(tx, sessionId)).filter(isNow);
  if (votes.length + boxes.length === 0) return [];
  const session = await findSession(tx, sessionId);
  if (isRefusal(session)) return [];
  const classes = boxes.length > 0 ? await findClasses(tx, sessionId) : null;
  const counts = await tx.execute<{ id: string; n: number }>(sql`
    select b.vote_id as id, count(*)::int as n from open_ballot b join open_vote v on v.id = b.vote_id
      where v.session_id = ${sessionId} and v.state = 'open' group by b.vote_id
    union all select h.box_id, h.voted from board_head h join sealed_box x on x.id = h.box_id
      where x.session_id = ${sessionId} and x.state = 'open'`);
  const counted = new Map(counts.map(({ id, n }) => [id, n]));
  return [
    ...votes.map(
      (vote): OpenTurnout => ({
        id: vote.id,
        kind: 'vote',
        title: vote.question,
        closesAt: vote.closesAt,
        entitled: session.rollSize ?? 0,
        cast: counted.get(vote.id) ?? 0,
        isRough: false,
        code: null,
      }),
    ),
    ...boxes.map((box): OpenTurnout => {
      const cast = shownTurnout(counted.get(box.id) ?? 0);
      return {
        id: box.id,
        kind: 'box',
        title: box.title,
        closesAt: box.closesAt,
        entitled: classes ? votersOf(box.electorate, classes) : 0,
        cast,
        isRough: cast < 10,
        code: box.boxHash && fingerprint(box.boxHash),
      };
    }),
  ];
}
