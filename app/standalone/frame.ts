import { button, el } from './dom';
import type { Page } from './page';

export type Tab = 'verify' | 'challenge';

type Acts = {
  readonly choose: (tab: Tab) => void;
  readonly switchLanguage: () => void;
};

const tabs: readonly Tab[] = ['verify', 'challenge'];

function tabButton(page: Page, tab: Tab, chosen: Tab, choose: Acts['choose']): HTMLElement {
  const say = page.say();
  const isChosen = tab === chosen;
  return el(
    'button',
    {
      id: `tab-${tab}`,
      type: 'button',
      role: 'tab',
      'aria-selected': String(isChosen),
      'aria-controls': 'panel',
      tabindex: isChosen ? '0' : '-1',
      click: () => choose(tab),
      keydown: (event) => {
        const { key } = event as KeyboardEvent;
        if (key === 'ArrowLeft' || key === 'ArrowRight') choose(tabs.find((one) => one !== tab)!);
      },
    },
    tab === 'verify' ? say.verifyTab : say.challengeTab,
  );
}

function toggleType(): void {
  const { dataset } = document.documentElement;
  if (dataset.type) delete dataset.type;
  else dataset.type = 'large';
}

/** How to keep the page: a served one is offered as a file, a saved one says that it is one. */
function keeping(page: Page): HTMLElement {
  const say = page.say();
  if (location.protocol === 'file:') return el('p', { class: 'soft' }, say.saved);
  return el(
    'p',
    { class: 'soft' },
    el('a', { href: location.pathname, download: 'gongyi-verify.html' }, say.save),
    ` · ${say.saveHint}`,
  );
}

/** Everything around the two sections. */
export function frame(page: Page, tab: Tab, acts: Acts, section: readonly (Node | null)[]): HTMLElement {
  const say = page.say();
  const language = button('language', say.language, acts.switchLanguage, 'quiet');
  language.lang = say.locale === 'en' ? 'zh-CN' : 'en';
  return el(
    'div',
    { class: 'sheet' },
    el(
      'header',
      { class: 'top' },
      el('h1', {}, say.title),
      el('p', { class: 'line' }, button('type', say.largeType, toggleType, 'quiet'), language),
    ),
    el(
      'main',
      {},
      el('p', { class: 'intro' }, say.intro),
      el(
        'div',
        { role: 'tablist', class: 'tabs', 'aria-label': say.sections },
        ...tabs.map((one) => tabButton(page, one, tab, acts.choose)),
      ),
      el(
        'div',
        { id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${tab}`, class: 'panel' },
        ...section,
      ),
    ),
    el('footer', {}, keeping(page)),
  );
}
