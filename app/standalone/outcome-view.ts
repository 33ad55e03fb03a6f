import { codeOf } from '#app/domain/ballot/sealed/code';
import { button, el, filePicker, notice } from './dom';
import { type Page, timeOf } from './page';
import type { Phrases } from './phrases/zh-CN';
import type { Stage } from './spot-check';
import { optionWord, subjectWord } from './words';

type Acts = {
  readonly chooseBox: (files: readonly File[]) => void;
  readonly forget: () => void;
};

type Good = Extract<Stage, { stage: 'good' }>;

const bigCode = (commitment: { readonly tracker: Uint8Array }) =>
  el('p', { class: 'big-code' }, codeOf(commitment.tracker));

function itemOf(say: Phrases, { title, kind, answers }: Good['items'][number], at: number): HTMLElement {
  const rows = answers.map(({ subject, option }) =>
    el(
      'div',
      {},
      el('dt', {}, subject === '' ? say.kinds[kind] : subjectWord(say, subject)),
      el('dd', {}, optionWord(say, kind, option)),
    ),
  );
  return el(
    'li',
    { class: 'item' },
    el('h4', {}, say.result.item(at + 1, title)),
    el('dl', { class: 'choices' }, ...rows),
  );
}

function goodView(say: Phrases, { commitment, mark, items }: Good): HTMLElement {
  const { challenge } = say;
  return notice(
    'good',
    challenge.good,
    el('p', {}, challenge.goodWhy),
    bigCode(commitment),
    el('p', { class: 'soft' }, challenge.mark(mark)),
    el('ol', { class: 'plain-list items' }, ...items.map((item, at) => itemOf(say, item, at))),
    el('p', { class: 'decision' }, challenge.goodThen),
    el('p', {}, challenge.secret),
  );
}

/** Where the spot-check stands, in words large enough to be shown to somebody else. */
export function outcomeView(
  page: Page,
  stage: Stage,
  search: 'fetching' | 'missing' | 'wrong',
  { chooseBox, forget }: Acts,
): HTMLElement | null {
  const [say, { challenge }] = [page.say(), page.say()];
  if (stage.stage === 'waiting') return null;
  if (stage.stage === 'good') return goodView(say, stage);
  if (stage.stage === 'fault') {
    const tone = stage.fault === 'altered' || stage.fault === 'unlikePaper' ? 'bad' : 'plain';
    return notice(tone, challenge.faults[stage.fault], el('p', {}, challenge.faultsWhy[stage.fault]));
  }
  if (stage.stage === 'committed') {
    return notice(
      'plain',
      challenge.committed,
      bigCode(stage.commitment),
      el('p', {}, challenge.committedAt(timeOf(say, stage.at))),
      el('p', {}, button('forget', challenge.forget, forget, 'quiet')),
    );
  }
  if (search === 'fetching') return notice('plain', challenge.fetching);
  return notice(
    'plain',
    search === 'wrong' ? challenge.wrongBox : challenge.needBox,
    el('p', {}, filePicker('box', challenge.chooseBox, { accept: '.json,.zip' }, chooseBox)),
  );
}
