import type { Actor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { type Outcome, run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { readScoped } from '#server/platform/scope';
import { confirmImport } from '#server/roster/confirm-import';
import { openTerm } from '#server/roster/open-term';
import { previewImport } from '#server/roster/preview-import';
import { openWorld, type World } from '#tests/support/world';

/** What an order brought about; a refusal fails the test with its code. */
export function broughtBy<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** A secretary with a term, who brings in files as lines of text. */
export class Office {
  private constructor(
    readonly world: World,
    readonly secretary: Actor,
    readonly staff: Actor,
    readonly term: string,
  ) {}

  static async open(): Promise<Office> {
    const world = await openWorld();
    const [secretary, staff] = await world.people(2);
    const actor = world.actor(secretary!, ['secretary']);
    const given = { name: '第六届', beginsOn: '2026-01-01', endsOn: '2030-12-31' };
    const { id } = broughtBy(await run(world.desk(actor), openTerm, given));
    return new Office(world, actor, world.actor(staff!), id);
  }

  readonly preview = (kind: 'people' | 'representatives', lines: readonly string[], fileName = '名册.csv') =>
    run(this.world.desk(this.secretary), previewImport, {
      kind,
      term: this.term,
      fileName,
      bytes: new TextEncoder().encode(lines.join('\n')),
    });

  readonly confirm = (of: { batch: string; hash: string }) =>
    run(this.world.desk(this.secretary), confirmImport, { batch: of.batch, hash: of.hash });

  /** A reading as a page of the secretary's does it. */
  readonly read = <T>(read: (reader: Reader) => Promise<T>): Promise<T> =>
    readScoped(
      this.world.database.db,
      this.world.orgId,
      () => this.world.now,
      (tx, now) => read({ tx, now, actor: this.secretary }),
    );
}
