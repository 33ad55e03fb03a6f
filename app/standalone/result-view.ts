import { el } from './dom';
import { timeOf } from './page';
import type { Phrases } from './phrases/zh-CN';
import type { BoxResult, ItemResult } from './report';
import { optionWord, subjectWord } from './words';

/** What the rule makes of the counts, with the arithmetic in the sentence. */
function decisionOf(say: Phrases, item: ItemResult, people: number): string[] {
  const { result } = say;
  const yes = item.counts[0]?.[0] ?? 0;
  if (item.rule.kind === 'majority-all')
    return [result.majority(yes, people, item.decision.adopted ?? false)];
  if (item.rule.kind === 'two-thirds-all') {
    return [result.twoThirds(yes, people, item.decision.adopted ?? false)];
  }
  if (item.rule.kind === 'report') return [result.report];
  const names = (places: readonly number[]) =>
    places.map((place) => subjectWord(say, item.subjects[place] ?? '')).join(result.separator);
  const { elected = [], undecided = [] } = item.decision;
  return [
    ...(elected.length > 0 ? [result.elected(names(elected))] : []),
    ...(undecided.length > 0 ? [result.undecided(names(undecided))] : []),
    ...(elected.length + undecided.length === 0 ? [result.nobody] : []),
  ];
}

function countsOf(say: Phrases, item: ItemResult): HTMLElement {
  const options = item.options.map((option) => optionWord(say, item.kind, option));
  const [only] = item.counts;
  if (item.subjects.length === 1 && item.subjects[0] === '') {
    return el(
      'dl',
      { class: 'counts' },
      ...options.map((option, at) =>
        el('div', {}, el('dt', {}, option), el('dd', {}, say.result.votes(only?.[at] ?? 0))),
      ),
    );
  }
  const name = say.result.table(item.title);
  // Roles are said aloud because a narrow window lays rows out as cards, which takes them away in some browsers.
  const heads = [say.result.subject, ...options].map((text) =>
    el('th', { scope: 'col', role: 'columnheader' }, text),
  );
  const rows = item.subjects.map((subject, at) =>
    el(
      'tr',
      { role: 'row' },
      el('th', { scope: 'row', role: 'rowheader' }, subjectWord(say, subject)),
      ...options.map((name, option) =>
        el('td', { role: 'cell', 'data-option': name }, String(item.counts[at]?.[option] ?? 0)),
      ),
    ),
  );
  return el(
    'table',
    { role: 'table', class: 'tally' },
    el('caption', { class: 'visually-hidden' }, name),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...heads)),
    el('tbody', { role: 'rowgroup' }, ...rows),
  );
}

/** The results of a box as the bundle states them; `isProved` says whether the checks bear them out. */
export function resultView(say: Phrases, box: BoxResult, isProved: boolean): HTMLElement {
  const { result } = say;
  const { num, den } = box.quorum;
  const items = box.items.map((item, at) =>
    el(
      'li',
      { class: 'item' },
      el('h4', {}, result.item(at + 1, item.title)),
      el('p', { class: 'soft' }, say.kinds[item.kind]),
      countsOf(say, item),
      ...decisionOf(say, item, box.people).map((sentence) => el('p', { class: 'decision' }, sentence)),
    ),
  );
  return el(
    'section',
    { 'aria-labelledby': 'result', class: isProved ? 'statement' : 'statement unproved' },
    el('h3', { id: 'result' }, result.heading),
    !isProved && el('p', { class: 'warning' }, result.unproved),
    el('p', { class: 'box-title' }, box.title),
    el('p', { class: 'soft' }, result.window(timeOf(say, box.opens * 1000), timeOf(say, box.closes * 1000))),
    el(
      'p',
      {},
      result.people(box.people, box.counted),
      say.locale === 'en' && ' ',
      box.quorate ? result.quorate(num, den) : result.notQuorate(num, den),
    ),
    el('ol', { class: 'plain-list items' }, ...items),
  );
}
