import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const noticeRefusals = {
  'notice.noMailServer': 'conflict',
  'notice.mailUnset': 'conflict',
  'notice.codeWrong': 'invalid',
  'notice.codeExpired': 'closed',
  'notice.codeTooSoon': 'tooMany',
  'notice.linkWrong': 'missing',
  'notice.noSubscription': 'missing',
  'notice.pushUnknown': 'invalid',
  'notice.noWebhook': 'missing',
  'notice.webhookAddress': 'invalid',
  'notice.webhookUnreachable': 'conflict',
  'notice.tooManyWebhooks': 'conflict',
  'notice.noDelivery': 'missing',
  'notice.notFailed': 'conflict',
} as const satisfies RefusalTable;
