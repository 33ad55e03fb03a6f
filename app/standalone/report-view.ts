import type { Finding } from '#app/domain/ballot/sealed/verify/finding';
import { type CheckLine, checklistOf } from './checklist';
import { el, notice } from './dom';
import type { Phrases } from './phrases/zh-CN';
import type { Report } from './report';

const shown = 12;
const marks = { passed: '✓', failed: '✗', unreached: '–' } as const;

/** Where a check failed, in words: a file, a record of the board, a checkpoint, a scrutineer. */
function placeOf({ place }: Phrases, check: Finding['check'], at: string): string {
  if (at === '') return '';
  if (check === 'V-12') return at === 'close' ? place.close : place.checkpoint(at);
  if (check === 'V-24') return place.scrutineer(at.replace('partial ', ''));
  return /^\d+$/.test(at) ? place.entry(at) : place.file(at);
}

/** The sentence that matters, large, with a word and a mark beside its colour. */
export function verdict(say: Phrases, { faults, ignored }: Report): HTMLElement {
  const { verify } = say;
  const failed = new Set(faults.map(({ check }) => check)).size;
  const names = [...new Set(ignored.map(({ check, at }) => placeOf(say, check, at)))];
  return notice(
    failed === 0 ? 'good' : 'bad',
    failed === 0 ? verify.passed : verify.failed,
    el('p', {}, failed === 0 ? verify.passedWhy : verify.failedWhy(failed)),
    ignored.length > 0 && el('p', {}, verify.ignored(names.join(say.result.separator))),
  );
}

function placesOf(say: Phrases, { check, places }: CheckLine): string {
  const named = places.slice(0, shown).map((at) => placeOf(say, check, at));
  const more = places.length > shown ? [say.verify.more(places.length - shown)] : [];
  return [...named.filter((name) => name !== ''), ...more].join(say.result.separator);
}

function lineOf(say: Phrases, line: CheckLine): HTMLElement {
  const places = placesOf(say, line);
  return el(
    'li',
    { class: `check ${line.state}` },
    el('span', { class: 'mark', 'aria-hidden': 'true' }, marks[line.state]),
    el('span', { class: 'code' }, line.check),
    el(
      'span',
      { class: 'meaning' },
      say.checks[line.check],
      places !== '' && el('span', { class: 'places' }, places),
    ),
    el('span', { class: 'state' }, say.verify.state[line.state]),
  );
}

/** Every check by its code with its meaning and what came of it, failures first. */
export function checkList(say: Phrases, { faults, reach }: Report): HTMLElement {
  const lines = checklistOf(faults, reach);
  const failed = lines.filter(({ state }) => state === 'failed');
  const rest = lines.filter(({ state }) => state !== 'failed');
  return el(
    'section',
    { 'aria-labelledby': 'checks' },
    el('h3', { id: 'checks' }, say.verify.checksHeading),
    el('p', { class: 'soft' }, say.verify.checksNote),
    rest.some(({ state }) => state === 'unreached') && el('p', {}, say.verify.unreachedNote),
    el('ul', { class: 'plain-list checks' }, ...[...failed, ...rest].map((line) => lineOf(say, line))),
  );
}
