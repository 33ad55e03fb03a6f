import en from './en';
import type { Locale } from './locale';
import type { Say } from './phrases';
import { createSay } from './say';
import zhCN from './zh-CN';

const sayers: Record<Locale, Say> = { 'zh-CN': createSay('zh-CN', zhCN), en: createSay('en', en) };

/** The sayer of a locale on the server, where both languages are loaded. */
export const serverSay = (locale: Locale): Say => sayers[locale];
