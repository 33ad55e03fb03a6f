import { enterpriseCatalogue } from './enterprise';
import { hospitalCatalogue } from './hospital';
import type { CatalogueItem } from './item';
import { schoolCatalogue } from './school';

/** Kinds of unit that have a catalogue of their own. */
export const catalogueKinds = ['enterprise', 'hospital', 'school'] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];

export const catalogues: Readonly<Record<CatalogueKind, readonly CatalogueItem[]>> = {
  enterprise: enterpriseCatalogue,
  hospital: hospitalCatalogue,
  school: schoolCatalogue,
};

/** The catalogue of a unit of this kind; a union's members are an enterprise's staff. */
export const catalogueKindOf = (kind: string): CatalogueKind =>
  catalogueKinds.find((one) => one === kind) ?? 'enterprise';

const known = new Map(catalogueKinds.flatMap((kind) => catalogues[kind].map((item) => [item.code, item])));

/** The catalogue's item of that code; undefined for what the unit set itself. */
export const findCatalogueItem = (code: string): CatalogueItem | undefined => known.get(code);
