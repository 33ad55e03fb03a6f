import { sql } from 'drizzle-orm';
import { type Cell, perMilleOf } from '#app/domain/monitor/satisfaction/chart';
import { monthsOf, sumMonths } from '#app/domain/monitor/satisfaction/figures';
import { postSatisfactionForm } from '#app/domain/monitor/satisfaction/forms';
import { overallCode } from '#app/domain/monitor/satisfaction/item';
import { monthOf } from '#app/domain/monitor/satisfaction/words';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { satisfactionPost } from '#db/schema';
import { personOf } from '#server/congress/load';
import { fileMaterial } from '#server/monitor/case/file-material';
import { command, done, nothing } from '#server/platform/command';
import { rulesOf } from './rules-of';
import { readShown } from './tally';

/** Posts the results of some whole months by one way of asking: the unit and its departments, from what each month may show. */
export const postSatisfaction = command({
  name: 'monitor.postSatisfaction',
  input: postSatisfactionForm,
  load: nothing,
  perform: async (hand, given) => {
    const { tx, orgId, now } = hand;
    const { method, from, to } = given;
    if (from > to || to >= monthOf(dayInShanghai(now))) return refuse('monitor.satisfactionSpan');
    const { version, value: rules } = await rulesOf(tx);
    const shown = await readShown(tx, given, rules.minCell, overallCode);
    const whole = sumMonths(monthsOf(shown.months, overallCode, null));
    if (!whole) return refuse('monitor.satisfactionTooFew');
    const [post] = await tx
      .insert(satisfactionPost)
      .values({ orgId, method, fromMonth: from, toMonth: to, postedBy: personOf(hand), postedAt: now })
      .onConflictDoNothing()
      .returning({ id: satisfactionPost.id });
    if (!post) return refuse('monitor.satisfactionPostedOnce');
    const names = await tx.execute<{ id: string; name: string }>(
      sql`select id, name from monitor_department order by name`,
    );
    const say = serverSay('zh-CN');
    const lineOf = (cell: Cell) =>
      say('monitor:satisfaction.post.line', {
        share: `${((perMilleOf(cell) ?? 0) / 10).toFixed(1)}%`,
        good: cell.good,
        n: cell.n,
      });
    const words = { from, to, method: say(`monitor:satisfaction.methods.${method}`) };
    const material = await fileMaterial(hand, {
      source: 'satisfaction',
      sourceId: post.id,
      title: say('monitor:satisfaction.post.title', words),
      text: say('monitor:satisfaction.post.text', { ...words, least: rules.minCell, version }),
      figures: [
        { name: say('monitor:satisfaction.post.whole'), value: lineOf(whole) },
        ...names.flatMap(({ id, name }) => {
          const cell = sumMonths(monthsOf(shown.months, overallCode, id));
          return cell ? [{ name, value: lineOf(cell) }] : [];
        }),
      ],
    });
    return done(
      { post: post.id, material },
      { name: 'monitor.satisfactionPosted', subject: post.id, data: { material } },
    );
  },
});
