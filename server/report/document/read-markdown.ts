import MarkdownIt, { type Token } from 'markdown-it';
import type { BlockDraft, Cell } from '#app/domain/report/document';
import { BlockWriter } from './block-writer';
import { cleanText, joinLines } from './clean-text';

/** Deeper quotes and lists are refused: the parser would leave their text out without a word. */
const MOST_NESTING = 40;

const markdown = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  maxNesting: MOST_NESTING,
});

/** The text of Markdown bytes: UTF-8 or UTF-16 with its mark, else UTF-8, else GB18030; null where it is none of them. */
export function decodeText(bytes: Buffer): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 === null && bytes.includes(0)) return null;
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding; the next one is tried.
    }
  return null;
}

type Counts = { pictures: number; links: number };
type Piece = { text: string; bold: boolean; italic: boolean };

/** The pieces of a paragraph's line-level tokens; addresses are dropped, pictures counted. */
function piecesOf(tokens: readonly Token[], counts: Counts): Piece[] {
  const pieces: Piece[] = [];
  let [bold, italic, broken] = [0, 0, false];
  for (const token of tokens) {
    if (token.type === 'strong_open') bold++;
    else if (token.type === 'strong_close') bold--;
    else if (token.type === 'em_open') italic++;
    else if (token.type === 'em_close') italic--;
    else if (token.type === 'link_open') counts.links++;
    else if (token.type === 'image') counts.pictures++;
    else if (token.type === 'softbreak') broken = true;
    else {
      const own = token.type === 'hardbreak' ? '\n' : token.content;
      const before = pieces.at(-1)?.text ?? '';
      const text = broken ? joinLines(before, own).slice(before.length) : own;
      if (own !== '') broken = false;
      pieces.push({ text, bold: bold > 0, italic: italic > 0 });
    }
  }
  return pieces;
}

/** Blocks of a Markdown text, or null where it is nested too deeply; HTML in it stays the text it is. A first heading that is the only one of depth 1 is the title. */
export function readMarkdown(source: string): ({ blocks: BlockDraft[] } & Counts) | null {
  const tokens = markdown.parse(cleanText(source), {});
  if (tokens.some((token) => token.level >= MOST_NESTING - 1)) return null;
  const writer = new BlockWriter();
  const counts: Counts = { pictures: 0, links: 0 };
  const lists: { ordered: boolean; next: number }[] = [];
  let rows: { cells: Cell[] }[] | null = null;
  let fresh = false;
  for (const token of tokens) {
    const { type } = token;
    if (type === 'heading_open') writer.open('heading', Number(token.tag.slice(1)));
    else if (type === 'bullet_list_open' || type === 'ordered_list_open') {
      writer.close();
      lists.push({ ordered: type === 'ordered_list_open', next: Number(token.attrGet('start') ?? 1) });
    } else if (type === 'bullet_list_close' || type === 'ordered_list_close') {
      writer.close();
      lists.pop();
    } else if (type === 'list_item_open') {
      const list = lists.at(-1)!;
      writer.open('item', lists.length, list.ordered ? () => `${list.next++}.` : undefined);
      fresh = true;
    } else if (type === 'paragraph_open') {
      // An item's first paragraph is the item itself; the ones below it stand as paragraphs.
      if (!fresh) writer.open('paragraph');
      fresh = false;
    } else if (type === 'fence' || type === 'code_block') {
      writer.open('paragraph');
      writer.write(token.content);
      writer.close();
      fresh = false;
    } else if (type === 'table_open') rows = [];
    else if (type === 'tr_open') rows?.push({ cells: [] });
    else if (type === 'th_open' || type === 'td_open')
      rows?.at(-1)?.cells.push({ text: '', ...(type === 'th_open' ? { header: true } : {}) });
    else if (type === 'table_close') {
      writer.table(rows ?? []);
      rows = null;
    } else if (type === 'inline') {
      const pieces = piecesOf(token.children ?? [], counts);
      const cell = rows?.at(-1)?.cells.at(-1);
      if (cell) cell.text = pieces.map((piece) => piece.text).join('');
      else for (const piece of pieces) writer.write(piece.text, piece);
    } else if (type === 'heading_close' || type === 'paragraph_close') writer.close();
  }
  writer.close();
  const [first] = writer.blocks;
  const tops = writer.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  if (first && tops.length === 1 && tops[0] === first) Object.assign(first, { kind: 'title', level: 0 });
  return { blocks: writer.blocks, ...counts };
}
