import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';

const sections: Readonly<Record<string, PhraseKey>> = {
  now: 'platform:nav.now',
  papers: 'platform:nav.papers',
  group: 'platform:nav.group',
  proposals: 'platform:nav.proposals',
  affairs: 'platform:nav.affairs',
  open: 'platform:nav.affairs',
  monitors: 'platform:nav.monitors',
  chair: 'platform:nav.chair',
  roster: 'platform:nav.roster',
  people: 'platform:nav.people',
  resolutions: 'platform:nav.resolutions',
  account: 'platform:nav.account',
  'sign-in': 'identity:signIn.title',
  activate: 'identity:activate.title',
  notices: 'notice:title',
  organisation: 'identity:organisationPage.title',
  sessions: 'congress:setup.sessions.title',
  attendance: 'day:attendance.title',
  leave: 'day:leave.title',
  minutes: 'day:minutes.title',
  votes: 'ballot:title',
};

/** What a tab, a bookmark and a reader call the page before its script runs: its section and the product. */
export function useTitle(): string {
  const { say } = usePhrases();
  const section = sections[useLocation().pathname.split('/')[1] ?? ''];
  return section ? `${say(section)} · ${say('platform:product')}` : say('platform:product');
}

/** Names the document after the page's own heading, with every page that is gone to. */
export function useTitleOfHeading(): void {
  const { say } = usePhrases();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address brings another heading.
  useEffect(() => {
    const heading = document.querySelector('h1')?.textContent;
    if (heading) document.title = `${heading} · ${say('platform:product')}`;
  }, [pathname, say]);
}
