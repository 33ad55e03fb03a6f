import { formatNumber } from './number-format';

/** Stands around a paragraph's own number at its start: characters that no reader's text may hold. */
export const LABEL = { from: '\ufdd0', to: '\ufdd1' } as const;

type Level = { start: number; format: string; text: string; style: string | undefined };
type Numbering = { id: string; levels: Map<number, Level>; starts: Map<number, number> };
type Style = {
  heading: boolean;
  numId: string | undefined;
  level: number | undefined;
  basedOn: string | undefined;
};

/** Word's properties of a paragraph come first in it and are short; longer ones are not looked at. */
const LONGEST_PROPERTIES = 4_000;

const decodeXml = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const encodeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const value = (xml: string, element: string) =>
  new RegExp(`<w:${element}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1];
const wholeNumber = (text: string | undefined) => (text && /^\d{1,6}$/.test(text) ? Number(text) : undefined);
/** The XML after each opening of an element, up to the next one. */
const each = (xml: string, element: string) => xml.split(`<w:${element} `).slice(1);
const own = (piece: string, name: string) => new RegExp(`^[^>]*?w:${name}="([^"]*)"`).exec(piece)?.[1];

function readNumberings(xml: string): Map<string, Numbering> {
  const abstract = new Map<string, Map<number, Level>>();
  for (const piece of each(xml, 'abstractNum')) {
    const levels = each(piece.split('</w:abstractNum>')[0] ?? '', 'lvl').map((level): [number, Level] => [
      wholeNumber(own(level, 'ilvl')) ?? 0,
      {
        start: wholeNumber(value(level, 'start')) ?? 1,
        format: value(level, 'numFmt') ?? 'decimal',
        text: decodeXml(value(level, 'lvlText') ?? ''),
        style: value(level, 'pStyle'),
      },
    ]);
    abstract.set(own(piece, 'abstractNumId') ?? '', new Map(levels));
  }
  const numberings = each(xml, 'num').map((piece): [string, Numbering] => {
    const id = value(piece, 'abstractNumId') ?? '';
    const starts = each(piece, 'lvlOverride').flatMap((override): [number, number][] => {
      const start = wholeNumber(value(override, 'startOverride'));
      return start === undefined ? [] : [[wholeNumber(own(override, 'ilvl')) ?? 0, start]];
    });
    return [
      own(piece, 'numId') ?? '',
      { id, levels: abstract.get(id) ?? new Map(), starts: new Map(starts) },
    ];
  });
  return new Map(numberings);
}

function readStyles(xml: string): Map<string, Style> {
  return new Map(
    each(xml, 'style').map((piece): [string, Style] => [
      own(piece, 'styleId') ?? '',
      {
        heading: /^(?:heading|标题)/i.test(value(piece, 'name') ?? ''),
        numId: value(piece, 'numId'),
        level: wholeNumber(value(piece, 'ilvl')),
        basedOn: value(piece, 'basedOn'),
      },
    ]),
  );
}

/** The converter's own `1.` is right for these; it starts anew with each list, as they are read. */
const isPlain = ({ format, text }: Level) => format === 'decimal' && /^%\d[.\uff0e、]?$/.test(text);

/** Hands out the labels of one document's paragraphs in reading order. */
function labeller(numberings: Map<string, Numbering>, styles: Map<string, Style>) {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  const placeOf = (properties: string): { numbering: Numbering; numId: string; at: number } | null => {
    const styleId = value(properties, 'pStyle');
    let [numId, at] = [value(properties, 'numId'), wholeNumber(value(properties, 'ilvl'))];
    let style = styles.get(styleId ?? '');
    for (let depth = 0; numId === undefined && style && depth < 20; depth++) {
      [numId, at] = [style.numId, at ?? style.level];
      style = styles.get(style.basedOn ?? '');
    }
    const numbering = numberings.get(numId ?? '');
    if (!numbering || numId === undefined) return null;
    const linked = [...numbering.levels].find(
      ([, level]) => styleId !== undefined && level.style === styleId,
    )?.[0];
    return { numbering, numId, at: at ?? linked ?? 0 };
  };
  return (properties: string): string => {
    const place = placeOf(properties);
    const level = place?.numbering.levels.get(place.at);
    if (!place || !level) return '';
    const { numbering, numId, at } = place;
    const count = counts.get(numbering.id) ?? [];
    counts.set(numbering.id, count);
    const restart = begun.has(`${numId} ${at}`) ? undefined : numbering.starts.get(at);
    begun.add(`${numId} ${at}`);
    count[at] = restart ?? (count[at] === undefined ? level.start : count[at] + 1);
    count.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    if (isPlain(level) && !styles.get(value(properties, 'pStyle') ?? '')?.heading) return '';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = numbering.levels.get(Number(digit) - 1);
      return formatNumber(count[Number(digit) - 1] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  };
}

/**
 * Writes the numbers that Word makes by itself (第一条, (一), 1.1) into the document's XML, between LABEL's marks, as the
 * converter knows only 1., 2., 3. and none at all for headings. Plain decimal lists are left to the converter.
 */
export function numberParagraphs(document: string, numbering: string, styles: string): string {
  const labelOf = labeller(readNumberings(numbering), readStyles(styles));
  const written: string[] = [];
  let done = 0;
  for (
    let at = document.indexOf('<w:pPr>');
    at >= 0;
    at = document.indexOf('<w:pPr>', Math.max(at + 7, done))
  ) {
    const properties = document.slice(at, at + LONGEST_PROPERTIES);
    const close = /<w:pPrChange\b/.test(properties.split('</w:pPr>')[0] ?? '')
      ? '</w:pPrChange></w:pPr>'
      : '</w:pPr>';
    const length = properties.indexOf(close);
    if (length < 0) continue;
    const label = labelOf(properties.slice(0, length).split('<w:pPrChange')[0] ?? '');
    if (label === '') continue;
    const end = at + length + close.length;
    const run = `<w:r><w:t xml:space="preserve">${LABEL.from}${encodeXml(label)}${LABEL.to}</w:t></w:r>`;
    written.push(document.slice(done, end), run);
    done = end;
  }
  return written.join('') + document.slice(done);
}
