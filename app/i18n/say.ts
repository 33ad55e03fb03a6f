import { createInstance, type i18n } from 'i18next';
import type { Refusal } from '../domain/refusal';
import type { Locale } from './locale';
import type { PhraseKey, PhraseParams, Say } from './phrases';

/** Builds the sayer of one locale from its phrases. i18next interpolates and picks plurals; React escapes. */
export function createSay(locale: Locale, phrases: object): Say {
  const instance: i18n = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: phrases as Record<string, Record<string, unknown>> },
    ns: Object.keys(phrases),
    defaultNS: 'platform',
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<i18n['init']>[0]);
  const t = instance.getFixedT(locale);
  return (key: PhraseKey, params: PhraseParams = {}) =>
    t(key as string, params as Record<string, unknown>) as unknown as string;
}

/** The phrase key of a refusal's code: `congress.tooEarly` → `congress:refusals.tooEarly`. */
export const refusalKey = (code: string): PhraseKey => code.replace('.', ':refusals.') as PhraseKey;

/** A refusal in plain words: what happened, why, what now. */
export const sayRefusal = (say: Say, refusal: Refusal): string =>
  say(refusalKey(refusal.code), refusal.params);
