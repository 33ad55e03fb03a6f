import { readCode } from '#app/domain/ballot/sealed/code';
import { el } from './dom';
import type { Page } from './page';
import type { Phrases } from './phrases/zh-CN';
import type { Standing } from './report';

type Answer = { readonly tone: 'good' | 'bad' | 'plain'; readonly text: (say: Phrases) => string };

function answerTo(codes: ReadonlyMap<string, Standing>, typed: string): Answer {
  const code = readCode(typed);
  if (!code) return { tone: 'plain', text: ({ code: say }) => say.unreadable };
  const found = codes.get(code);
  if (!found) return { tone: 'bad', text: ({ code: say }) => say.absent(code) };
  const { mark, replacedBy } = found;
  if (replacedBy) return { tone: 'plain', text: ({ code: say }) => say.replaced(code, replacedBy) };
  return { tone: 'good', text: ({ code: say }) => say.counted(code, mark) };
}

/** 查我的选票码: whether a ballot is on the board and counts. Nothing of what is typed leaves the page. */
export function codeView(page: Page, codes: ReadonlyMap<string, Standing>): { draw: () => HTMLElement } {
  let typed = '';
  let answer: Answer | null = null;
  const ask = (event: Event) => {
    event.preventDefault();
    answer = answerTo(codes, typed);
    page.redraw();
    page.announce(answer.text(page.say()));
  };
  const draw = () => {
    const say = page.say();
    const input = el('input', {
      id: 'code',
      class: 'code-input',
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: 'false',
      maxlength: '60',
      'aria-describedby': 'code-hint code-answer',
      input: () => {
        typed = input.value;
      },
    });
    input.value = typed;
    return el(
      'section',
      { 'aria-labelledby': 'code-heading' },
      el('h3', { id: 'code-heading' }, say.code.heading),
      el('p', {}, say.code.what),
      el(
        'form',
        { class: 'line', submit: ask, novalidate: true },
        el('label', { for: 'code' }, say.code.label),
        input,
        el('button', { id: 'ask', class: 'button', type: 'submit' }, say.code.ask),
      ),
      el('p', { id: 'code-hint', class: 'soft' }, say.code.hint),
      el(
        'p',
        { id: 'code-answer', class: answer ? `answer ${answer.tone}` : 'answer' },
        answer?.text(say) ?? '',
      ),
    );
  };
  return { draw };
}
