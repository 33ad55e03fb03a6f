import { sql } from 'drizzle-orm';
import type { Desk } from '#server/platform/desk';
import { type Claimed, claim } from './claim';
import { awaySeconds, mark } from './mark';
import type { Outcome } from './outcome';
import { sendMail } from './send-mail';
import { sendPush } from './send-push';
import { sendWebhook } from './send-webhook';

const atOnce = 4;
const batch = 48;
/** What one turn takes at most; the next one follows at once. */
const mostOfTurn = 480;

type Channel = Claimed['channel'];
const channels: readonly Channel[] = ['mail', 'digest', 'push', 'webhook'];
const isMail = (channel: Channel) => channel === 'mail' || channel === 'digest';

/** Until when no mail is tried: nobody answered at its server. */
const mailAway = new WeakMap<Desk['db'], number>();
const isMailAway = (desk: Desk, now: Date) => (mailAway.get(desk.db) ?? 0) > now.getTime();

async function send(desk: Desk, one: Claimed): Promise<Outcome> {
  const { post } = desk;
  if (!post) return { is: 'away', reason: 'notSet' };
  try {
    switch (one.channel) {
      case 'mail':
      case 'digest':
        return post.mail ? await sendMail(desk, post.mail, one) : { is: 'dropped', reason: 'mailOff' };
      case 'push':
        return await sendPush(desk, post, one);
      case 'webhook':
        return await sendWebhook(desk, post, one);
    }
  } catch (error) {
    // A defect in one message must not hold up the others.
    desk.log.warn({ err: error, delivery: one.id }, 'a message could not be made');
    return { is: 'later', reason: 'defect' };
  }
}

/** Sends what it holds, a few at once; what finds the mail server away lets the rest of the mail go untried. */
async function sendAll(
  desk: Desk,
  held: readonly Claimed[],
  now: Date,
  isStopping: () => boolean,
): Promise<void> {
  const queue = [...held];
  const work = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const isAway = isMail(one.channel) && isMailAway(desk, now);
      const outcome: Outcome = isStopping()
        ? { is: 'wait', until: now }
        : isAway
          ? { is: 'away', reason: 'away' }
          : await send(desk, one);
      if (outcome.is === 'away' && isMail(one.channel) && !isAway)
        mailAway.set(desk.db, now.getTime() + awaySeconds * 1000);
      await mark(desk, one, outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** One turn: claims what is due of every organisation in small batches, sends it and writes down what became of it. Returns how many it took. */
export async function deliverDue(desk: Desk, isStopping: () => boolean = () => false): Promise<number> {
  let taken = 0;
  const now = desk.clock?.() ?? new Date();
  const open = channels.filter((channel) => !(isMail(channel) && isMailAway(desk, now)));
  const due = await desk.db.execute<{ org_id: string }>(
    sql`select org_id from due_deliveries(${`{${open.join(',')}}`}::text[], ${now.toISOString()}::timestamptz)`,
  );
  // In turn, so that a large organisation does not keep a small one waiting.
  let waiting = due.map((row) => row.org_id);
  while (waiting.length > 0 && taken < mostOfTurn && !isStopping()) {
    const more: string[] = [];
    for (const orgId of waiting) {
      const at = { now: desk.clock?.() ?? new Date(), clock: desk.clock };
      const held = await claim(desk.db, orgId, at, batch, open);
      taken += held.length;
      await sendAll(desk, held, now, isStopping);
      if (held.length === batch) more.push(orgId);
    }
    waiting = more;
  }
  return taken;
}

/** Delivers for as long as the process lives, apart from the clock: a slow server holds up no deadline. `stop` lets what is on its way arrive. */
export function startPost(desk: Desk, everyMs = 1000): { stop: () => Promise<void> } {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const again = (after: number) => {
    if (stopping) return;
    timer = setTimeout(() => {
      turn = go();
    }, after);
  };
  const go = async () => {
    let taken = 0;
    try {
      taken = await deliverDue(desk, () => stopping);
    } catch (error) {
      desk.log.warn({ err: error }, 'the post could not be delivered yet');
    }
    again(taken > 0 ? 0 : everyMs);
  };
  again(everyMs);
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
