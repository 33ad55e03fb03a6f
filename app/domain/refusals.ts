import { ballotRefusals } from './ballot/refusals';
import { sealedRefusals } from './ballot/refusals-sealed';
import { congressRefusals } from './congress/refusals';
import { disclosureRefusals } from './disclosure/refusals';
import { discussionRefusals } from './discussion/refusals';
import { identityRefusals } from './identity/refusals';
import { monitorRefusals } from './monitor/refusals';
import { noticeRefusals } from './notice/refusals';
import { proposalRefusals } from './proposal/refusals';
import type { Refusal, RefusalKind } from './refusal';
import { reportRefusals } from './report/refusals';
import { resolutionRefusals } from './resolution/refusals';
import { rosterRefusals } from './roster/refusals';

/** Refusals that belong to no room: the platform gives them. */
export const platformRefusals = {
  'platform.badInput': 'invalid',
  'platform.signedOut': 'signedOut',
  'platform.notAllowed': 'forbidden',
  'platform.notFound': 'missing',
  'platform.tooLarge': 'tooLarge',
  'platform.foreignOrigin': 'forbidden',
  'platform.tooManyRequests': 'tooMany',
  'platform.databaseAway': 'away',
} as const satisfies Record<string, RefusalKind>;

/** Every refusal there is: code → kind. The code is the phrase key. */
export const refusals = {
  ...platformRefusals,
  ...identityRefusals,
  ...rosterRefusals,
  ...congressRefusals,
  ...reportRefusals,
  ...discussionRefusals,
  ...ballotRefusals,
  ...sealedRefusals,
  ...proposalRefusals,
  ...resolutionRefusals,
  ...disclosureRefusals,
  ...monitorRefusals,
  ...noticeRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;

/** A refusal with its kind from the registry; `extra` carries values for the phrase, the article, faulty fields. */
export function refuse(
  code: RefusalCode,
  extra: Pick<Refusal, 'params' | 'article' | 'fields'> = {},
): Refusal {
  return { refused: true, code, kind: refusals[code], ...extra };
}
