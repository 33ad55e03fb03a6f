import type { Item } from '../../domain/monitor/satisfaction/item';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Rows of the editor's form, `zh.0`, `en.0` …, as questions in their order; rows without words or marked to be removed are left out. */
export function itemsIn(raw: Readonly<Record<string, unknown>>): unknown[] {
  const items: unknown[] = [];
  for (let row = 0; row < 60; row += 1) {
    const of = (name: string) => raw[`${name}.${row}`];
    if (text(of('zh')) === '' || of('remove') === 'on') continue;
    items.push({
      code: text(of('code')) || newCode(raw, items, row),
      layer: of('layer'),
      dimension: text(of('dimension')) || null,
      scale: of('scale'),
      mayNotApply: of('mayNotApply') === 'on',
      goodIs: of('goodIs') === 'no' ? 'no' : 'yes',
      zh: text(of('zh')),
      en: text(of('en')),
      visits: of('visits') ?? [],
    });
  }
  return items;
}

/** A code that no question of the page has. */
function newCode(raw: Readonly<Record<string, unknown>>, items: readonly unknown[], row: number): string {
  const taken = new Set([
    ...Object.entries(raw).flatMap(([name, value]) => (name.startsWith('code.') ? [value] : [])),
    ...items.map((item) => (item as Item).code),
  ]);
  for (let number = row + 1; ; number += 1) if (!taken.has(`question-${number}`)) return `question-${number}`;
}

/** A row to write a new question in. */
export const emptyItem: Item = {
  code: '',
  layer: 'detail',
  dimension: 'service',
  scale: 'five',
  mayNotApply: true,
  goodIs: 'yes',
  zh: '',
  en: '',
  visits: [],
};
