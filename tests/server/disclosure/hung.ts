import { eq } from 'drizzle-orm';
import type { Actor, PersonActor, Role } from '#app/domain/actor';
import type { RedactionRule } from '#app/domain/disclosure/redact';
import type { Audience } from '#app/domain/disclosure/words';
import { isRefusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosure, disclosureAttachment, disclosureRedaction, disclosureVersion, office } from '#db/schema';
import { ask } from '#server/disclosure/ask';
import { askUnnamed } from '#server/disclosure/ask-unnamed';
import { bringQuestions } from '#server/disclosure/bring-questions';
import { putOnBoard } from '#server/disclosure/put-on-board';
import { readDisclosure } from '#server/disclosure/queries-item';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

type Words = {
  readonly title?: string;
  readonly text?: string;
  readonly figures?: readonly { readonly name: string; readonly value: string }[];
  readonly audience?: Audience;
  readonly category?: string;
  readonly attachment?: { readonly name: string; readonly text: string };
  readonly rules?: readonly RedactionRule[];
};

/** A board with items that hang, and the people of the unit before it. */
export class Hung {
  private constructor(
    readonly world: World,
    readonly people: Readonly<
      Record<'staff' | 'other' | 'representative' | 'management' | 'editor' | 'approver', PersonActor>
    >,
  ) {}

  static async open(): Promise<Hung> {
    const world = await openWorld();
    const ids = await world.people(6);
    const roles: readonly (readonly Role[])[] = [
      [],
      [],
      ['representative'],
      ['management'],
      ['affairsEditor'],
      ['affairsApprover'],
    ];
    const { orgId } = world;
    await inOrg(world, (tx) =>
      tx.insert(office).values(
        [3, 4, 5].map((at) => ({
          orgId,
          personId: ids[at]!,
          kind: roles[at]![0]!,
          startsOn: '2026-01-01',
        })),
      ),
    );
    const as = (at: number) => world.actor(ids[at]!, roles[at]);
    const [staff, other, representative, management, editor, approver] = [0, 1, 2, 3, 4, 5].map(as);
    return new Hung(world, {
      staff: staff!,
      other: other!,
      representative: representative!,
      management: management!,
      editor: editor!,
      approver: approver!,
    });
  }
  close = () => this.world.close();

  /** An item on the board, as its desk would have put it there. */
  hang = (words: Words = {}): Promise<string> =>
    inOrg(this.world, async (tx) => {
      const { orgId, now } = this.world;
      const [item] = await tx
        .insert(disclosure)
        .values({
          orgId,
          year: Number(dayInShanghai(now).slice(0, 4)),
          category: words.category ?? 'H3',
          audience: words.audience ?? 'staff',
          keepDays: 15,
          createdAt: now,
        })
        .returning({ id: disclosure.id });
      await this.write(tx, item!.id, 1, words);
      const done = await putOnBoard(this.handOf(tx), item!.id);
      if (isRefusal(done)) throw new Error(done.code);
      return item!.id;
    });

  /** The next version of it, with the reason. */
  correct = (id: string, number: number, words: Words): Promise<void> =>
    inOrg(this.world, async (tx) => {
      await this.write(tx, id, number, words);
      await putOnBoard(this.handOf(tx), id);
    });

  private handOf = (tx: Parameters<Parameters<typeof inOrg>[1]>[0]) => ({
    tx,
    orgId: this.world.orgId,
    now: this.world.now,
    actor: { kind: 'system' as const, orgId: this.world.orgId },
    vault: this.world.desk({ kind: 'system', orgId: this.world.orgId }).vault,
  });

  private async write(
    tx: Parameters<Parameters<typeof inOrg>[1]>[0],
    disclosureId: string,
    number: number,
    words: Words,
  ) {
    const { orgId, now } = this.world;
    const {
      title = '2026年度预算执行情况',
      text = '预算执行率为百分之九十二。',
      figures = [],
      rules = [],
    } = words;
    const [version] = await tx
      .insert(disclosureVersion)
      .values({
        ...{ orgId, disclosureId, number, title, text, figures: [...figures], state: 'draft' },
        effectiveFrom: dayInShanghai(now),
        why: number > 1 ? '原文有误' : null,
        hash: '0'.repeat(64),
      })
      .returning({ id: disclosureVersion.id });
    const versionId = version!.id;
    const byId = this.people.editor.personId;
    if (words.attachment)
      await tx.insert(disclosureAttachment).values({
        ...{ orgId, versionId, kind: 'text', size: 10, file: new Uint8Array(1), addedBy: byId, addedAt: now },
        ...words.attachment,
      });
    for (const rule of rules)
      await tx
        .insert(disclosureRedaction)
        .values({ orgId, versionId, ...rule, reason: '个人隐私', byId, at: now });
    await tx.update(disclosureVersion).set({ state: 'approved' }).where(eq(disclosureVersion.id, versionId));
  }

  ask = (disclosure: string, text = '这笔钱为什么没有用完？', who = this.people.staff) =>
    run(this.world.desk(who), ask, { disclosure, text });
  asked = async (disclosure: string, text?: string, who?: PersonActor): Promise<string> =>
    value(await this.ask(disclosure, text, who)).question;
  askUnnamed = (disclosure: string, text = '绩效工资是怎么算的？', who = this.people.staff) =>
    run(this.world.desk(who), askUnnamed, { disclosure, text });
  bring = () => run(this.world.desk(this.clock), bringQuestions, {});
  get clock(): Actor {
    return { kind: 'clock', orgId: this.world.orgId };
  }

  page = (id: string, actor: PersonActor = this.people.staff) =>
    inOrg(this.world, async (tx) => {
      const found = await readDisclosure({ tx, actor, now: this.world.now }, id);
      if (isRefusal(found)) throw new Error(found.code);
      return found;
    });
}
