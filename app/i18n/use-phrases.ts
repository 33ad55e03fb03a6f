import { createContext, useContext } from 'react';
import type { Locale } from './locale';
import type { Say } from './phrases';

export const PhrasesContext = createContext<{ say: Say; locale: Locale } | null>(null);

/** The sayer of the page's language. */
export function usePhrases(): { say: Say; locale: Locale } {
  const found = useContext(PhrasesContext);
  if (!found) throw new Error('usePhrases needs the PhrasesContext of the entry points.');
  return found;
}
