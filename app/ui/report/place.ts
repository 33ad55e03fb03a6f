import type { Answered } from './answer';

/** Where the forms of one paragraph stand: their page, their drafts, what the person may do there. */
export type Place = {
  readonly documentId: string;
  readonly blockId: string;
  readonly action: string;
  /** Name under which drafts of this person and paragraph are kept on the device. */
  readonly draft: string;
  readonly serverKey: string;
  /** A sending's key for a reply where there is no script: made of the page's key and what is replied to. */
  readonly replyKey: (commentId: string) => string;
  readonly posted: Answered | undefined;
  readonly may: { readonly speak: boolean; readonly begin: boolean; readonly amend: boolean };
  readonly now: Date;
  readonly reload: () => void;
  /** Where the paragraph can be brought into the discussion of one's group; null for those who have no say. */
  readonly toGroup: string | null;
};

/** A UUID out of two: the same page and comment give the same key, another comment another. */
export function mixKeys(a: string, b: string): string {
  const [left, right] = [a.replace(/-/g, ''), b.replace(/-/g, '')];
  const mixed = [...left].map((digit, at) =>
    at === 12 || at === 16
      ? digit
      : (Number.parseInt(digit, 16) ^ Number.parseInt(right[at] ?? '0', 16)).toString(16),
  );
  const hex = mixed.join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
