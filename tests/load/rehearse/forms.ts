import type { Browser, Visit } from '../browser';
import type { Day } from './time';

/** What a form sends: names without their `[]` where they are lists. */
export type Fields = Record<string, string | string[]>;

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

const valueIn = (tag: string, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => signs[sign]!) ?? null;

const put = (fields: Fields, name: string, value: string): void => {
  if (!name.endsWith('[]')) fields[name] = value;
  else fields[name.slice(0, -2)] = [...(fields[name.slice(0, -2)] ?? []), value];
};

/** What a form sends when nothing on it is touched, text areas left out. */
function untouched(form: string): Fields {
  const fields: Fields = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = valueIn(tag, 'name');
    const type = valueIn(tag, 'type');
    const isOff = (type === 'checkbox' || type === 'radio') && !tag.includes(' checked=');
    if (name && type !== 'file' && !isOff) put(fields, name, valueIn(tag, 'value') ?? '');
  }
  for (const [select, head] of form.matchAll(/(<select[^>]*>)[\s\S]*?<\/select>/g)) {
    const options = [...select.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
    const chosen = options.find((tag) => tag.includes(' selected=')) ?? options[0];
    const name = valueIn(head!, 'name');
    if (name && chosen) put(fields, name, valueIn(chosen, 'value') ?? '');
  }
  return fields;
}

const formsOf = (html: string): string[] =>
  [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form);

/** Whether one of the form's fields or buttons sends this. */
const sends = (form: string, name: string, value: string): boolean =>
  [...form.matchAll(/<(?:input|button)[^>]*>/g)].some(
    ([tag]) => valueIn(tag, 'name') === name && valueIn(tag, 'value') === value,
  );

/** The forms of a page that give this order, each with what it sends untouched. */
export const formsFor = (html: string, intent: string): Fields[] =>
  formsOf(html)
    .filter((form) => sends(form, 'intent', intent))
    .map(untouched);

/** The forms of a page that have this field, each with what it sends untouched. */
export const formsWith = (html: string, field: string): Fields[] =>
  formsOf(html)
    .map(untouched)
    .filter((fields) => fields[field] !== undefined);

/** The values of the fields of this name on a page, each once. */
export const valuesOf = (html: string, name: string): string[] => [
  ...new Set(
    [...html.matchAll(/<input[^>]*>/g)]
      .map(([field]) => field)
      .filter((field) => field.includes(`name="${name}"`))
      .flatMap((field) => /value="([^"]*)"/.exec(field)?.[1] ?? []),
  ),
];

/** Opens a page and gives an order by its own form for it. Throws where the page offers no such form, or the order is refused. */
export async function press(
  day: Day,
  browser: Browser,
  path: string,
  intent: string,
  fields: Fields = {},
): Promise<Visit> {
  const page = day.tally.note(await browser.get(path), `the page of "${intent}"`);
  const [form] = formsFor(page.text, intent);
  if (!form) throw new Error(`${path} offers no form for "${intent}": ${page.refusal ?? page.url}.`);
  const visit = day.tally.note(await browser.post(path, { ...form, ...fields, intent }), intent);
  if (visit.refusal) throw new Error(`"${intent}" at ${path} met ${visit.refusal}.`);
  return visit;
}

/** Notes what had to be refused. Throws where it met anything else. */
export function expectRefusal(day: Day, visit: Visit, code: string): void {
  day.tally.note(visit, code);
  if (visit.refusal !== code)
    throw new Error(`What should meet ${code} met ${visit.refusal ?? `no refusal (${visit.status})`}.`);
}
