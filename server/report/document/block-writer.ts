import { type BlockDraft, type BlockKind, type Cell, type Run, tableText } from '#app/domain/report/document';
import { cleanText, tidyRuns } from './clean-text';

type Style = Pick<Run, 'bold' | 'italic'>;
type Open = { kind: BlockKind; level: number; label: (() => string) | undefined; runs: Run[] };

/** Collects blocks from a stream of text: what is written outside of any block becomes a paragraph; empty blocks are dropped. */
export class BlockWriter {
  readonly blocks: BlockDraft[] = [];
  private current: Open | null = null;

  /** Begins a block and ends the one before. The label is asked for only where the block has text, so that numbers don't skip. */
  open(kind: BlockKind, level = 0, label?: () => string): void {
    this.close();
    this.current = { kind, level, label, runs: [] };
  }

  /** Whether the block that is open has no text yet. */
  isBlank(): boolean {
    return (this.current?.runs ?? []).every((run) => run.text.trim() === '');
  }

  /** Gives the block that is open this label in place of the one it would have. */
  relabel(label: string): void {
    if (this.current) this.current.label = () => cleanText(label).trim();
  }

  write(text: string, style: Style = {}): void {
    this.current ??= { kind: 'paragraph', level: 0, label: undefined, runs: [] };
    const bold = style.bold ? { bold: true } : {};
    const italic = style.italic ? { italic: true } : {};
    this.current.runs.push({ text: cleanText(text), ...bold, ...italic });
  }

  close(): void {
    const open = this.current;
    this.current = null;
    const runs = tidyRuns(open?.runs ?? []);
    if (!open || runs.length === 0) return;
    const label = open.label?.();
    this.blocks.push({
      kind: open.kind,
      level: open.level,
      ...(label === undefined ? {} : { label }),
      text: runs.map((run) => run.text).join(''),
      ...(runs.some((run) => run.bold || run.italic) ? { runs } : {}),
    });
  }

  /** Adds a table unless it is blank; the cells' texts are cleaned here. */
  table(rows: readonly { cells: readonly Cell[] }[]): void {
    this.close();
    const table = {
      rows: rows
        .filter((row) => row.cells.length > 0)
        .map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, text: cleanText(cell.text).trim() })) })),
    };
    const text = tableText(table);
    if (text.trim() !== '') this.blocks.push({ kind: 'table', level: 0, text, table });
  }
}
