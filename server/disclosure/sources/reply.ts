import { eq, sql } from 'drizzle-orm';
import { serverSay } from '#app/i18n/server-say';
import { sayIsoDay } from '#app/i18n/time';
import type { Tx } from '#db/client';
import { proposalReply, proposal as proposals } from '#db/schema';
import type { ReadSource } from './source';

const say = serverSay('zh-CN');

/**
 * A published reply to a proposal with its newest correction, which is the next version of the same item. Who proposed is not said: a name is
 * told only where its owner consented, and the board asks nobody.
 */
export const readReply: ReadSource = async ({ tx }, id) => {
  const chain = await findChain(tx, id);
  const first = chain[0];
  const newest = chain.at(-1);
  if (!first || !newest) return null;
  const [row] = await tx
    .select({ reply: proposalReply, title: proposals.title, year: proposals.year, number: proposals.number })
    .from(proposalReply)
    .innerJoin(proposals, eq(proposals.id, proposalReply.proposalId))
    .where(eq(proposalReply.id, newest));
  if (!row || row.number === null) return null;
  const { unit, text, outcome, code, doneBy } = row.reply;
  const number = `${row.year}-${String(row.number).padStart(3, '0')}`;
  return {
    title: say('disclosure:board.told.reply', { number, title: row.title }),
    text,
    figures: [
      { name: say('disclosure:board.figures.unit'), value: unit },
      { name: say('disclosure:board.figures.outcome'), value: say(`proposal:outcomes.${outcome}`) },
      { name: say('disclosure:board.figures.code'), value: say(`proposal:codes.${code}`) },
      ...(doneBy
        ? [{ name: say('disclosure:board.figures.doneBy'), value: sayIsoDay('zh-CN', doneBy) }]
        : []),
    ],
    session: null,
    sourceId: first,
    ...(newest === first ? {} : { why: say('disclosure:board.told.replyCorrected') }),
  };
};

/** The ids of the published replies that correct one another, the first one first. */
async function findChain(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive up as (
      select id, corrects from proposal_reply where id = ${id}
      union all select r.id, r.corrects from proposal_reply r join up on r.id = up.corrects
    ), down as (
      select r.id, r.number from proposal_reply r join up on up.id = r.id where up.corrects is null
      union all select r.id, r.number from proposal_reply r join down on r.corrects = down.id
    )
    select d.id from down d join proposal_reply r on r.id = d.id where r.state = 'published' order by d.number`);
  return rows.map((row) => row.id);
}
