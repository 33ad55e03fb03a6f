/** What is typed into a draft. */
export type Typed = {
  readonly kind: string;
  readonly title: string;
  readonly reasons: string;
  readonly suggestions: string;
  readonly category: string;
};

/** What a device holds of a draft: whose it is, the words, the key they are sent with, and the revision on the server that they began from. */
export type Copy = {
  readonly owner: string;
  readonly fields: Typed;
  readonly key: string;
  readonly seen: number;
};

/** Under this name a draft stands that the server does not know yet. */
export const newDraft = 'new';
/** People share devices: each finds only their own. */
const nameOf = (owner: string, key: string) => `gongyi.proposal.${owner}.${key}`;

/** The copy that this device holds, if any; a private window may hold none. */
export function readCopy(owner: string, key: string): Copy | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(owner, key)) ?? 'null') as Copy | null;
  } catch {
    return null;
  }
}

export function keepCopy(owner: string, key: string, copy: Copy | null): void {
  try {
    if (copy) localStorage.setItem(nameOf(owner, key), JSON.stringify(copy));
    else localStorage.removeItem(nameOf(owner, key));
  } catch {
    // A device that keeps nothing still saves to the server.
  }
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Whether two drafts say the same, as the server compares them. */
export const isSame = (one: Typed, other: Typed): boolean =>
  (Object.keys(one) as (keyof Typed)[]).every((name) => plain(one[name]) === plain(other[name]));

export const isBlank = ({ title, reasons, suggestions }: Typed): boolean =>
  plain(title + reasons + suggestions) === '';
