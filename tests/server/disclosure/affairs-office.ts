import { type SQL, sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { office } from '#db/schema';
import { approve } from '#server/disclosure/approve';
import { check } from '#server/disclosure/check';
import { draft } from '#server/disclosure/draft';
import { submit } from '#server/disclosure/submit';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

/** What a draft says where a test does not care. */
export const words = {
  title: '2026年第三季度大额资金使用',
  text: '第三季度大额资金共支出三笔。\n均经党委会集体讨论。',
  figures: '支出笔数：3\n合计：1,380,000.00 元',
  effectiveFrom: '2026-10-01',
  effectiveTo: '',
  category: 'H3',
  audience: 'staff',
} as const;
export type Words = { readonly [Key in keyof typeof words]?: string } & Record<string, unknown>;

/** A hospital with the people of its open affairs: two editors, checker, approver, secretary, somebody of the staff. */
export class AffairsOffice {
  private constructor(
    readonly world: World,
    readonly people: {
      readonly editor: PersonActor;
      readonly otherEditor: PersonActor;
      readonly checker: PersonActor;
      readonly approver: PersonActor;
      readonly secretary: PersonActor;
      readonly staff: PersonActor;
      /** Editor, secrecy checker and approver in one. */
      readonly everything: PersonActor;
    },
  ) {}

  static async open(): Promise<AffairsOffice> {
    const world = await openWorld();
    const { orgId } = world;
    const ids = await world.people(7);
    const offices = [
      ['affairsEditor'],
      ['affairsEditor'],
      ['secrecyChecker'],
      ['affairsApprover'],
      ['secretary'],
      [],
      ['affairsEditor', 'secrecyChecker', 'affairsApprover'],
    ] as const;
    await inOrg(world, (tx) =>
      tx
        .insert(office)
        .values(
          offices.flatMap((kinds, at) =>
            kinds.map((kind) => ({ orgId, personId: ids[at]!, kind, startsOn: '2026-01-01' })),
          ),
        ),
    );
    const as = (at: number) => world.actor(ids[at]!, offices[at]);
    return new AffairsOffice(world, {
      editor: as(0),
      otherEditor: as(1),
      checker: as(2),
      approver: as(3),
      secretary: as(4),
      staff: as(5),
      everything: as(6),
    });
  }

  readonly close = () => this.world.close();
  readonly rows = <Row extends Record<string, unknown>>(query: SQL) =>
    inOrg(this.world, async (tx) => [...(await tx.execute<Row>(query))]);

  /** The version on the way, or the newest. */
  async version(id: string) {
    const [row] = await this.rows<{
      id: string;
      number: number;
      state: string;
      revision: number;
      title: string;
      text: string;
      hash: string | null;
      check_result: string | null;
      sent_back_why: string | null;
    }>(sql`select * from disclosure_version where disclosure_id = ${id} order by number desc limit 1`);
    return row!;
  }
  async item(id: string) {
    const [row] = await this.rows<{
      year: number;
      number: number | null;
      published_at: string | null;
      board_until: string | null;
      embargo_until: string | null;
      taken_down_for: string | null;
      taken_down_note: string | null;
      audience: string;
      period: string | null;
    }>(sql`select *, board_until::text from disclosure where id = ${id}`);
    return row!;
  }
  /** An order about an item as it is now. */
  async seen(id: string) {
    return { disclosure: id, seen: (await this.version(id)).revision };
  }
  async drafted(more: Words = {}, who = this.people.editor): Promise<string> {
    return value(await run(this.world.desk(who), draft, { ...words, ...more })).disclosure;
  }
  async submitted(more: Words = {}, who = this.people.editor): Promise<string> {
    const id = await this.drafted(more, who);
    value(await run(this.world.desk(who), submit, await this.seen(id)));
    return id;
  }
  async checked(more: Words = {}, who = this.people.editor): Promise<string> {
    const id = await this.submitted(more, who);
    value(
      await run(this.world.desk(this.people.checker), check, { ...(await this.seen(id)), result: 'open' }),
    );
    return id;
  }
  async published(more: Words = {}, who = this.people.editor): Promise<string> {
    const id = await this.checked(more, who);
    value(await run(this.world.desk(this.people.approver), approve, await this.seen(id)));
    return id;
  }
  /** Approved, with hours of embargo left. */
  async waiting(hours = 24): Promise<string> {
    const id = await this.checked();
    const embargo = new Date(this.world.now.getTime() + hours * 3_600_000).toISOString();
    value(await run(this.world.desk(this.people.approver), approve, { ...(await this.seen(id)), embargo }));
    return id;
  }
}
