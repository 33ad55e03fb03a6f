import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { browserSay } from './i18n/browser-say';
import type { Locale } from './i18n/locale';
import { PhrasesContext } from './i18n/use-phrases';

// Only what this page says in its language is fetched; the page is already readable and its forms already work.
const { lang, dataset } = document.documentElement;
const locale = lang as Locale;
void browserSay(locale, (dataset.rooms ?? 'platform').split(' ')).then((say) => {
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
