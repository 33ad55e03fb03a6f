import type { PhraseKey } from '#app/i18n/phrases';
import type { Tx } from '#db/client';
import { notice } from '#db/schema';

type NoticeOf<Key> = Key extends `${infer Room}:notices.${infer Kind}` ? `${Room}.${Kind}` : never;

/** A kind of notice, `room.kind`: every phrase under `notices` of a room is one. */
export type NoticeKind = NoticeOf<PhraseKey>;

/** Puts a notice into people's own pages, within an order's transaction; `params` fill the phrase `room:notices.kind`. */
export async function tell(
  tx: Tx,
  note: {
    readonly orgId: string;
    readonly personIds: readonly string[];
    readonly kind: NoticeKind;
    readonly params?: Readonly<Record<string, string | number>>;
    readonly at: Date;
  },
): Promise<void> {
  const { orgId, kind, at } = note;
  const params = JSON.stringify(note.params ?? {});
  for (let from = 0; from < note.personIds.length; from += 5000) {
    const batch = note.personIds.slice(from, from + 5000);
    await tx.insert(notice).values(batch.map((personId) => ({ orgId, personId, kind, params, at })));
  }
}
