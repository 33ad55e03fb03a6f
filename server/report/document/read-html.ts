import type { BlockDraft, Cell } from '#app/domain/report/document';
import { BlockWriter } from './block-writer';
import { LABEL } from './number-paragraphs';

/** What was left out of the text; the original file still holds it. */
export type Dropped = { pictures: number; links: number; embedded: number; macros: number; formulas: number };

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|[^<]+|</g;
const OWN_NUMBER = new RegExp(`^${LABEL.from}([^${LABEL.to}]*)${LABEL.to}`);
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const decode = (text: string) =>
  text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
const attribute = (source: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(source)?.[1];
const span = (source: string, name: 'colspan' | 'rowspan', most: number) => {
  const value = Number(attribute(source, name) ?? 1);
  return Number.isInteger(value) && value > 1 ? { [name]: Math.min(value, most) } : {};
};

type List = { ordered: boolean; count: number };

/**
 * The blocks of the converter's HTML, by a strict list of what is kept: headings, paragraphs, lists, tables, bold and
 * italic. Everything else is read as text; links lose their addresses, pictures are counted and left out. It relies on
 * the converter's own well-formed, escaped output and must not be given HTML from elsewhere.
 */
export function readHtml(html: string): { blocks: BlockDraft[]; pictures: number; links: number } {
  const writer = new BlockWriter();
  const counts = { pictures: 0, links: 0 };
  const lists: List[] = [];
  const style = { bold: 0, italic: 0 };
  let rows: { cells: Cell[] }[] = [];
  let cell: Cell | null = null;
  let tables = 0;
  let backLink = false;

  const write = (source: string) => {
    if (backLink) return;
    const isItem = tables === 0 && lists.length > 0 && writer.isBlank();
    const text = source.replace(OWN_NUMBER, (_, number: string) => {
      if (isItem) writer.relabel(number);
      return isItem ? '' : `${number} `;
    });
    if (cell) cell.text += text;
    else if (tables === 0) writer.write(text, { bold: style.bold > 0, italic: style.italic > 0 });
  };
  const breakCell = () => {
    if (cell && cell.text !== '' && !cell.text.endsWith('\n')) cell.text += '\n';
  };
  const openItem = (attributes: string) => {
    const list = lists.at(-1);
    const note = /^(?:foot|end)note-/.test(attribute(attributes, 'id') ?? '');
    const number = () => `${++(list as List).count}`;
    writer.open(
      'item',
      Math.max(1, lists.length),
      list?.ordered ? () => (note ? `[${number()}]` : `${number()}.`) : undefined,
    );
  };

  const opened = (name: string, attributes: string) => {
    if (name === 'table' && ++tables === 1) {
      writer.close();
      rows = [];
    } else if (name === 'tr' && tables === 1) rows.push({ cells: [] });
    else if ((name === 'td' || name === 'th') && tables === 1) {
      cell = {
        text: '',
        ...(name === 'th' ? { header: true } : {}),
        ...span(attributes, 'colspan', 100),
        ...span(attributes, 'rowspan', 1000),
      };
      rows.at(-1)?.cells.push(cell);
    } else if (name === 'br') write('\n');
    else if (name === 'img') counts.pictures++;
    else if (name === 'input') write(attributes.includes('checked="checked"') ? '☑' : '☐');
    else if (name === 'a') {
      const href = attribute(attributes, 'href');
      backLink = /^#(?:foot|end)note-ref-/.test(href ?? '');
      if (href !== undefined && !href.startsWith('#')) counts.links++;
    } else if (name === 'strong') style.bold++;
    else if (name === 'em') style.italic++;
    else if (tables > 0) breakCell();
    else if (name === 'ol' || name === 'ul') {
      writer.close();
      lists.push({ ordered: name === 'ol', count: 0 });
    } else if (name === 'li') openItem(attributes);
    else if (/^h[1-6]$/.test(name)) writer.open('heading', Number(name[1]));
    else if (name === 'p' && lists.length > 0) writer.isBlank() || writer.write('\n');
    else if (name === 'p') writer.open(attribute(attributes, 'class') === 'title' ? 'title' : 'paragraph');
  };

  const closed = (name: string) => {
    if (name === 'a') backLink = false;
    else if (name === 'strong') style.bold--;
    else if (name === 'em') style.italic--;
    else if (name === 'table' && --tables === 0) writer.table(rows);
    else if ((name === 'td' || name === 'th') && tables === 1) cell = null;
    else if (tables > 0) breakCell();
    else if (name === 'ol' || name === 'ul') {
      writer.close();
      lists.pop();
    } else if (name === 'li' || /^h[1-6]$/.test(name) || (name === 'p' && lists.length === 0)) writer.close();
  };

  for (const [source, slash, name, attributes] of html.matchAll(TOKEN)) {
    if (name === undefined) write(decode(source));
    else if (slash) closed(name);
    else opened(name, attributes ?? '');
  }
  writer.close();
  return { blocks: writer.blocks, ...counts };
}
