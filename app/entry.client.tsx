import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { Locale } from './i18n/locale';
import { createSay } from './i18n/say';
import { PhrasesContext } from './i18n/use-phrases';

// Only the page's language is fetched; the page is already readable and its forms already work.
const locale = document.documentElement.lang as Locale;
const phrases = locale === 'en' ? import('./i18n/en') : import('./i18n/zh-CN');
void phrases.then((module) => {
  const say = createSay(locale, module.default);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <PhrasesContext.Provider value={{ say, locale }}>
          <RemixBrowser />
        </PhrasesContext.Provider>
      </StrictMode>,
    );
  });
});
