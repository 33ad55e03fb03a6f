import { findCatalogueItem } from '../../domain/disclosure/catalogue/catalogue';
import { usePhrases } from '../../i18n/use-phrases';

/** The name of a duty: in English that of the catalogue, as long as the unit has not renamed it. */
export function useSayDuty() {
  const { locale } = usePhrases();
  return ({ code, title }: { readonly code: string; readonly title: string }): string => {
    const known = findCatalogueItem(code);
    return locale === 'en' && known?.title.zh === title ? known.title.en : title;
  };
}
