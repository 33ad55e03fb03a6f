import type { Locale } from './locale';
import type { PhraseKey, PhraseParams, Say } from './phrases';
import { sayPeriod } from './say-period';
import { sayMoment } from './time';

type Note = { readonly kind: string; readonly params: Readonly<Record<string, unknown>> };

/** What is found as a key instead of a phrase: a kind that this version does not know. */
const isMissing = (key: string, text: string) => text === key.slice(key.indexOf(':') + 1);

/** The values of a notice in words: moments (`…At`) with their time, periods, stages and offices by name. */
function spoken(say: Say, locale: Locale, params: Note['params']): PhraseParams {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') said[name] = value;
    else if (typeof value !== 'string') continue;
    else if (name.endsWith('At')) said[name] = sayMoment(locale, new Date(value));
    else if (name === 'period') said[name] = sayPeriod(say, value);
    else if (name === 'stage') said[name] = say(`congress:stages.${value}` as PhraseKey);
    else if (name === 'office') said[name] = say(`identity:offices.${value}` as PhraseKey);
    else said[name] = value;
  }
  return said;
}

/** Under which name the body stands: a kind whose words depend on how things stand names them in `wording`. */
const wordingOf = ({ wording }: Note['params']) => (typeof wording === 'string' ? wording : 'body');

/**
 * A notice in the reader's language. Kinds of this room have a title and a body; those that other rooms tell by themselves (`room.kind`) are one
 * sentence; a kind that this version does not know says so instead of showing its code.
 */
export function sayNotice(say: Say, locale: Locale, { kind, params }: Note): { title: string; body: string } {
  const values = spoken(say, locale, params);
  const [room = '', name = ''] = kind.split('.');
  const titleKey = room === 'notice' ? `notice:kinds.${name}.title` : `${room}:notices.${name}`;
  const title = say(titleKey as PhraseKey, values);
  if (isMissing(titleKey, title)) return { title: say('notice:unknown'), body: '' };
  if (room !== 'notice') return { title: say('notice:told'), body: title };
  return { title, body: say(`notice:kinds.${name}.${wordingOf(params)}` as PhraseKey, values) };
}
