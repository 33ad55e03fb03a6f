/** Which rules made blocks and ids out of a text; stored with it, so that anchors of an older version stay readable. */
export const ANCHOR_VERSION = 1;

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'table';

/** A stretch of text in one style; the runs of a block joined are its text. */
export type Run = { text: string; bold?: boolean; italic?: boolean };

export type Cell = { text: string; header?: boolean; colspan?: number; rowspan?: number };

export type Table = { rows: { cells: Cell[] }[] };

/** A paragraph as it was read from a file, before it has an id: plain text only, never markup. */
export type BlockDraft = {
  kind: BlockKind;
  /** Depth of a heading (1 to 6) or of a list (from 1); 0 for the rest. */
  level: number;
  /** The number of a list's item as printed, such as `1.`; bullets have none. */
  label?: string;
  /** The plain text; a table's cells joined by tabs, its rows by newlines. */
  text: string;
  /** Only where some of the text is bold or italic. */
  runs?: Run[];
  table?: Table;
};

/** A paragraph with the id that comments, amendments and reading hold on to, and its 0-based place in the document. */
export type Block = BlockDraft & { id: string; ordinal: number };

export type DocumentDraft = { title: string; blocks: BlockDraft[] };

/** A heading with the ordinals of all paragraphs up to the next heading of its depth or above, both ends included. */
export type Section = { heading: Block; from: number; to: number };

/** The document's sections in reading order; a lower heading's section lies inside its upper one's. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= heading.level);
    return { heading, from: heading.ordinal, to: (next?.ordinal ?? blocks.length) - 1 };
  });
}

/** A table's cells joined by tabs and its rows by newlines, the form in which it is compared and amended. */
export const tableText = (table: Table): string =>
  table.rows.map((row) => row.cells.map((cell) => cell.text.replace(/\s+/g, ' ')).join('\t')).join('\n');
