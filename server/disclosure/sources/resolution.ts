import { eq } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { serverSay } from '#app/i18n/server-say';
import { sayDate, sayIsoDay } from '#app/i18n/time';
import { openVote, resolution } from '#db/schema';
import { verdictsOn } from '#server/ballot/boxed-items';
import { findSession } from '#server/congress/load';
import { readResult } from '#server/resolution/read-result';
import { sayItem } from './say-result';
import type { ReadSource } from './source';

const say = serverSay('zh-CN');

/** An adopted resolution: its words, the sums of its vote, who carries it out and when the congress looks at it again (Shanghai art. 37). */
export const readAdopted: ReadSource = async ({ tx }, id) => {
  const [row] = await tx
    .select({ resolution, result: openVote.result })
    .from(resolution)
    .leftJoin(openVote, eq(openVote.id, resolution.voteId))
    .where(eq(resolution.id, id));
  if (!row?.resolution.number) return null;
  const { number, title, text, unit, reviewOn, adoptedAt, sessionId, agendaItemId } = row.resolution;
  const session = await findSession(tx, sessionId);
  if (isRefusal(session)) return null;
  const open = readResult(row.result)?.sentences.map(({ key, params }) => say(key, params)) ?? [];
  const boxes = agendaItemId ? await verdictsOn(tx, agendaItemId) : [];
  const votes = [
    ...(open.length > 0 ? [open.join('')] : []),
    ...boxes.map(({ verdict }) => sayItem(verdict)),
  ];
  const line = (key: 'number' | 'session' | 'adopted' | 'vote' | 'unit' | 'review', value: string) => ({
    name: say(`disclosure:board.figures.${key}`),
    value,
  });
  return {
    title,
    text,
    figures: [
      line('number', number),
      line('session', session.title),
      ...(adoptedAt ? [line('adopted', sayDate('zh-CN', adoptedAt))] : []),
      ...votes.map((sentence) => line('vote', sentence)),
      line('unit', unit),
      line('review', sayIsoDay('zh-CN', reviewOn)),
    ],
    session,
  };
};
