export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The locale of a request: the cookie's choice, then what the browser accepts, then Chinese. */
export function localeOf(cookie: string | undefined, accept: string | undefined): Locale {
  const chosen = /(?:^|;\s*)lang=(zh-CN|en)(?:;|$)/.exec(cookie ?? '')?.[1];
  if (chosen) return chosen as Locale;
  const first = (accept ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .find((part) => /^(zh|en)\b/.test(part));
  return first?.startsWith('en') ? 'en' : 'zh-CN';
}
