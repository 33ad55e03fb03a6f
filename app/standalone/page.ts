import type { Phrases } from './phrases/zh-CN';

/** What a view knows of the page around it. */
export type Page = {
  /** The language of this moment: asked anew at each drawing. */
  readonly say: () => Phrases;
  readonly redraw: () => void;
  /** Tells those who listen instead of looking. */
  readonly announce: (text: string) => void;
  /** Redraws and goes to the element of this id. */
  readonly showAt: (id: string) => void;
};

/** A section of the page: keeps its own state and draws it whenever asked. */
export type View = { readonly draw: () => readonly (Node | null)[] };

/** A moment as people write it, in the congress's own time. */
export const timeOf = (say: Phrases, milliseconds: number): string =>
  new Intl.DateTimeFormat(say.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(milliseconds);
