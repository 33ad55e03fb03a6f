/** What became of one attempt to send. Reasons are codes, never the words of a foreign server. */
export type Outcome =
  | { readonly is: 'sent' }
  /** Nobody needs it any more. */
  | { readonly is: 'moot' }
  /** Never again: `address` also stops the address it went to. */
  | { readonly is: 'failed'; readonly reason: string; readonly address?: true }
  | { readonly is: 'dropped'; readonly reason: string }
  /** Once more after a pause, `seconds` at the least. */
  | { readonly is: 'later'; readonly reason: string; readonly seconds?: number }
  /** Nobody is there to take it: the attempt does not count, and others of the channel wait too. */
  | { readonly is: 'away'; readonly reason: string }
  /** Not before this moment; the attempt does not count. */
  | { readonly is: 'wait'; readonly until: Date };
