import { ballotPermits } from './ballot/permits';
import { congressPermits } from './congress/permits';
import { disclosurePermits } from './disclosure/permits';
import { discussionPermits } from './discussion/permits';
import { identityPermits } from './identity/permits';
import { monitorPermits } from './monitor/permits';
import { noticePermits } from './notice/permits';
import type { Permit } from './permit';
import { proposalPermits } from './proposal/permits';
import { reportPermits } from './report/permits';
import { resolutionPermits } from './resolution/permits';
import { rosterPermits } from './roster/permits';

/** The one table of authorisation for orders: asked by the runner, read by pages. A command without a row does not compile. */
export const permits = {
  ...identityPermits,
  ...rosterPermits,
  ...congressPermits,
  ...reportPermits,
  ...discussionPermits,
  ...ballotPermits,
  ...proposalPermits,
  ...resolutionPermits,
  ...disclosurePermits,
  ...monitorPermits,
  ...noticePermits,
};

export type CommandName = keyof typeof permits;

/** The row of a command. */
export const permitOf = (name: CommandName): Permit => permits[name];
