import type { Refusal } from '../domain/refusal';
import type { Locale } from './locale';
import type { PhraseKey, PhraseParams, Say } from './phrases';

/** The phrases of one room, as its file holds them. */
export type RoomPhrases = { readonly [key: string]: string | RoomPhrases };

const isTree = (found: unknown): found is RoomPhrases => typeof found === 'object' && found !== null;

/**
 * Builds the sayer of one locale. `find` gives a room's phrases (on a browser it may throw a promise until they have come).
 * Knows `{{name}}`, the plural forms `key_one` … `key_other`, and `$t(room:key)` for a phrase inside a phrase; React escapes.
 */
export function createSay(locale: Locale, find: (room: string) => RoomPhrases): Say {
  const plurals = new Intl.PluralRules(locale);
  const known = new Map<string, string | null>();
  const template = (key: string): string | null => {
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const cut = key.indexOf(':');
    let found: unknown = find(key.slice(0, cut));
    for (const step of key.slice(cut + 1).split('.')) found = isTree(found) ? found[step] : undefined;
    const text = typeof found === 'string' ? found : null;
    known.set(key, text);
    return text;
  };
  const say = (key: string, params: PhraseParams = {}): string => {
    const { count } = params;
    const plural = typeof count === 'number' ? template(`${key}_${plurals.select(count)}`) : null;
    const text = plural ?? template(key);
    if (text === null) return key.slice(key.indexOf(':') + 1);
    if (!text.includes('{{') && !text.includes('$t(')) return text;
    return text
      .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''))
      .replace(/\$t\(([^)]+)\)/g, (_all, inner: string) => say(inner, params));
  };
  return say as (key: PhraseKey, params?: PhraseParams) => string;
}

/** The phrase key of a refusal's code: `congress.tooEarly` → `congress:refusals.tooEarly`. */
export const refusalKey = (code: string): PhraseKey => code.replace('.', ':refusals.') as PhraseKey;

/** A refusal in plain words: what happened, why, what now. */
export const sayRefusal = (say: Say, refusal: Refusal): string =>
  say(refusalKey(refusal.code), refusal.params);
