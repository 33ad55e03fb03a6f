import en from './en';
import type { Locale } from './locale';
import type { Say } from './phrases';
import { createSay, type RoomPhrases } from './say';
import zhCN from './zh-CN';

const sayer = (locale: Locale, phrases: Readonly<Record<string, RoomPhrases>>): Say =>
  createSay(locale, (room) => phrases[room] ?? {});
const sayers: Record<Locale, Say> = { 'zh-CN': sayer('zh-CN', zhCN), en: sayer('en', en) };

/** The sayer of a locale on the server, where both languages are loaded. */
export const serverSay = (locale: Locale): Say => sayers[locale];
