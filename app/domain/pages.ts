import { ballotPages } from './ballot/pages';
import { congressPages } from './congress/pages';
import { disclosurePages } from './disclosure/pages';
import { discussionPages } from './discussion/pages';
import { identityPages } from './identity/pages';
import { monitorPages } from './monitor/pages';
import { noticePages } from './notice/pages';
import type { Permit } from './permit';
import { proposalPages } from './proposal/pages';
import { reportPages } from './report/pages';
import { resolutionPages } from './resolution/pages';
import { rosterPages } from './roster/pages';

/** Who may open which page: the reading half of the table of authorisation. */
export const pages = {
  'routes/home': { any: ['visitor', 'staff'] },
  ...identityPages,
  ...rosterPages,
  ...congressPages,
  ...reportPages,
  ...discussionPages,
  ...ballotPages,
  ...proposalPages,
  ...resolutionPages,
  ...disclosurePages,
  ...monitorPages,
  ...noticePages,
} as const;

export type PageName = keyof typeof pages;

/** The row of a page. */
export const pagePermit = (name: PageName): Permit => pages[name];
