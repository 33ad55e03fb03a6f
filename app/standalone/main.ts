import { challengeView } from './challenge-view';
import { el } from './dom';
import { serve } from './examining';
import { frame, type Tab } from './frame';
import { openMemory } from './memory';
import type { Page } from './page';
import { english } from './phrases/en';
import { chinese } from './phrases/zh-CN';
import { isChallenge } from './spot-check';
import { verifyView } from './verify-view';

/** The fragment of the address, taken out of it: an opened ballot must not stay in the history. */
function takeFragment(): string {
  const { hash, pathname, search } = location;
  try {
    if (hash !== '') history.replaceState(null, '', pathname + search);
  } catch {
    // Saved pages may not change their address in some browsers; the text is read all the same.
  }
  return hash;
}

function start(root: HTMLElement): void {
  let [say, tab]: [typeof chinese, Tab] = [chinese, 'verify'];
  const live = el('p', { class: 'visually-hidden', role: 'status' });
  const place = el('div');
  root.replaceChildren(place, live);

  const page: Page = {
    say: () => say,
    redraw: () => {
      const focused = document.activeElement?.id;
      document.documentElement.lang = say.locale;
      document.title = say.title;
      place.replaceChildren(frame(page, tab, { choose, switchLanguage }, views[tab].draw()));
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    },
    announce: (text) => {
      live.textContent = text;
    },
    showAt: (id) => {
      live.textContent = '';
      page.redraw();
      const found = document.getElementById(id);
      found?.focus();
      found?.scrollIntoView({ block: 'nearest' });
    },
  };
  const choose = (next: Tab) => {
    tab = next;
    page.showAt(`tab-${next}`);
  };
  const switchLanguage = () => {
    say = say === chinese ? english : chinese;
    page.redraw();
  };
  const challenge = challengeView(
    page,
    openMemory(() => localStorage),
  );
  const views = { verify: verifyView(page), challenge };
  const followAddress = () => {
    const fragment = takeFragment();
    if (!isChallenge(fragment)) return;
    tab = 'challenge';
    challenge.take(fragment);
  };
  page.redraw();
  addEventListener('hashchange', followAddress);
  followAddress();
}

// The same script runs in the page and, as a copy of itself, in the worker.
const root = typeof document === 'undefined' ? null : document.getElementById('page');
if (root) start(root);
else serve();
