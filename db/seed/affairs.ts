import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosureDuty, disclosureQuestion, disclosureVersion } from '#db/schema';
import { addAttachment } from '#server/disclosure/add-attachment';
import { adoptCatalogue } from '#server/disclosure/adopt-catalogue';
import { answer } from '#server/disclosure/answer';
import { approve } from '#server/disclosure/approve';
import { ask } from '#server/disclosure/ask';
import { askUnnamed } from '#server/disclosure/ask-unnamed';
import { bringQuestions } from '#server/disclosure/bring-questions';
import { check } from '#server/disclosure/check';
import { correct } from '#server/disclosure/correct';
import { draft } from '#server/disclosure/draft';
import { redact } from '#server/disclosure/redact';
import { revise } from '#server/disclosure/revise';
import { setSourceRule } from '#server/disclosure/set-source-rule';
import { submit } from '#server/disclosure/submit';
import { support } from '#server/disclosure/support';
import { readScoped } from '#server/platform/scope';
import type { AffairsPeople, At } from './affairs-people';
import { type ItemWords, itemWords } from './affairs-words';
import type { Unit } from './unit';

const hour = 3_600_000;

/** Leads items to the board, or as far as they have come, by the orders of the people whose turn it is. */
class AffairsHand {
  private constructor(
    private readonly unit: Unit,
    private readonly people: AffairsPeople,
    private readonly duties: ReadonlyMap<string, string>,
  ) {}

  static async open(unit: Unit, people: AffairsPeople): Promise<AffairsHand> {
    const { hand } = unit;
    const rows = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx.select({ id: disclosureDuty.id, code: disclosureDuty.code }).from(disclosureDuty),
    );
    return new AffairsHand(unit, people, new Map(rows.map(({ id, code }) => [code, id])));
  }

  private later(hours: number): void {
    this.unit.hand.now = new Date(this.unit.hand.now.getTime() + hours * hour);
  }

  /** An item and the revision of its version that is being worked on. */
  private async seen(disclosure: string): Promise<{ disclosure: string; seen: number }> {
    const { hand } = this.unit;
    const [row] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx
        .select({ revision: disclosureVersion.revision })
        .from(disclosureVersion)
        .where(eq(disclosureVersion.disclosureId, disclosure))
        .orderBy(desc(disclosureVersion.number))
        .limit(1),
    );
    return { disclosure, seen: row!.revision };
  }

  private wordsOf({ title, text, figures = '', category, audience, duty }: ItemWords) {
    const effectiveFrom = dayInShanghai(this.unit.hand.now);
    const owed = duty ? { duty: this.duties.get(duty[0]), period: duty[1] } : {};
    return { title, text, figures, category, audience, effectiveFrom, ...owed };
  }

  /** Writes an item at this moment and leads it on. Returns its id. */
  async lead(item: ItemWords): Promise<string> {
    const { hand } = this.unit;
    const { editor } = this.people;
    const { disclosure } = await hand.order(editor, draft, this.wordsOf(item));
    if (item.attachment) {
      const { name, text } = item.attachment;
      await hand.order(editor, addAttachment, { disclosure, name, bytes: new TextEncoder().encode(text) });
    }
    await this.pass(disclosure, item);
    if (item.correction) await this.correct(disclosure, { ...item, ...item.correction });
    return disclosure;
  }

  private async pass(disclosure: string, item: ItemWords): Promise<void> {
    const { hand } = this.unit;
    const { editor, checker, approver } = this.people;
    if (item.upTo === 'draft') return;
    this.later(1);
    await hand.order(editor, submit, await this.seen(disclosure));
    if (item.upTo === 'checking') return;
    this.later(3);
    if (item.blackOut) {
      const [pattern, reason] = item.blackOut;
      await hand.order(checker, redact, { disclosure, pattern, replacement: '（经办人）', reason });
    }
    const result = item.blackOut ? 'redact' : 'open';
    await hand.order(checker, check, { ...(await this.seen(disclosure)), result });
    if (item.upTo === 'approving') return;
    this.later(2);
    const embargo =
      item.upTo === 'embargo' ? new Date(hand.now.getTime() + 72 * hour).toISOString() : undefined;
    await hand.order(approver, approve, { ...(await this.seen(disclosure)), embargo });
  }

  /** Ten days later somebody notices the mistake. */
  private async correct(disclosure: string, item: ItemWords & { readonly why: string }): Promise<void> {
    const { hand } = this.unit;
    this.later(24 * 10);
    await hand.order(this.people.editor, correct, { disclosure, why: item.why });
    await hand.order(this.people.editor, revise, {
      ...this.wordsOf(item),
      ...(await this.seen(disclosure)),
    });
    await this.pass(disclosure, item);
  }
}

/**
 * Half a season of open affairs: the catalogue taken over, items for the public, patients, staff and representatives, one corrected, some still
 * on the desk, one missing; questions of the staff, answered, waiting and overdue.
 */
export async function seedAffairs(unit: Unit, people: AffairsPeople, at: At): Promise<void> {
  const { hand, secretary } = unit;
  hand.now = at(-24 * 46);
  await hand.order(secretary, adoptCatalogue, { startsOn: dayInShanghai(at(-24 * 45)) });
  // Replies to proposals are for the whole staff here; everything else keeps the usual rules.
  await hand.order(people.approver, setSourceRule, {
    source: 'reply',
    audience: 'staff',
    embargoHours: 0,
    keepDays: 30,
    enabled: true,
  });
  const on = await AffairsHand.open(unit, people);
  const items = new Map<string, string>();
  // In the order of their days, so that their numbers run with them.
  const written = Object.entries(itemWords(dayInShanghai(at(0)))).sort(
    ([, one], [, other]) => other.daysAgo - one.daysAgo,
  );
  for (const [key, item] of written) {
    hand.now = at(-24 * item.daysAgo - 8);
    items.set(key, await on.lead(item));
  }
  await askAbout(unit, people, items, at);
}

async function askAbout(
  { hand }: Unit,
  { readers, editor, management }: AffairsPeople,
  items: ReadonlyMap<string, string>,
  at: At,
): Promise<void> {
  const item = (key: string) => items.get(key)!;
  const join = async (question: string, people: readonly Actor[]) => {
    for (const one of people) await hand.order(one, support, { question });
  };
  const put = async (days: number, key: string, who: Actor, text: string) => {
    hand.now = at(-24 * days);
    return (await hand.order(who, ask, { disclosure: item(key), text })).question;
  };
  const kitchen = await put(38, 'funds', readers[0]!, '食堂改造比年初预算多了多少，超出的部分从哪里出？');
  await join(kitchen, readers.slice(2, 6));
  const air = await put(37, 'funds', readers[1]!, '病区空调还剩多少没有换，排在什么时候？');
  await join(air, readers.slice(3, 6));
  hand.now = at(-24 * 30);
  await hand.order(management, answer, {
    question: kitchen,
    text: '预算八十万元，实际八十六万元，超出的六万元用于增加夜间供餐窗口，从后勤维修结余中列支，院办纪要第31号有记录。',
  });
  const prices = await put(20, 'hotline', readers[6]!, '信箱上周一没有人开，开启记录能不能公开？');
  hand.now = at(-24 * 17);
  await hand.order(editor, answer, {
    question: prices,
    text: '上周一值班人员调休，漏开一次。开启记录从下月起每月张贴，漏开的一次已补登。',
    rectifyBy: dayInShanghai(at(24 * 10)),
  });
  hand.now = at(-24 * 4);
  await hand.order(readers[7]!, askUnnamed, {
    disclosure: item('awards'),
    text: '推荐名额是怎么分到各护理单元的？有的单元连续三年没有人入选。',
  });
  hand.now = at(-24 * 4 + 1);
  await hand.order({ kind: 'clock', orgId: hand.orgId }, bringQuestions, {});
  const [unnamed] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx
      .select({ id: disclosureQuestion.id })
      .from(disclosureQuestion)
      .where(
        and(eq(disclosureQuestion.disclosureId, item('awards')), inArray(disclosureQuestion.state, ['open'])),
      ),
  );
  await join(unnamed!.id, readers.slice(0, 2));
}
