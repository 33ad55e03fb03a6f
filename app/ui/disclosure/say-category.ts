import { categories } from '../../domain/disclosure/catalogue/item';
import { ownCategories } from '../../domain/disclosure/source-rules';
import type { PhraseKey, Say } from '../../i18n/phrases';

const known: readonly string[] = [...categories, ...ownCategories];

/** A category in words; one that no catalogue knows is a word already. */
export const sayCategory = (say: Say, category: string): string =>
  known.includes(category) ? say(`disclosure:categories.${category}` as PhraseKey) : category;
