import type { PhraseKey, Say } from '../../i18n/phrases';

const known = ['noAddress', 'addressFailed', 'mailOff', 'gaveUp', 'refused', 'gone', 'private', 'removed'];

/** Why a message did not arrive, in words; a foreign server's code as it is. */
export const sayReason = (say: Say, code: string): string =>
  known.includes(code)
    ? say(`notice:deliveriesPage.reasons.${code}` as PhraseKey)
    : say('notice:deliveriesPage.reasons.other', { code: code || '?' });
