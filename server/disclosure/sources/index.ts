import type { Source } from '#app/domain/disclosure/words';
import { readAppraised } from './appraisal';
import { readCounted } from './box';
import { readMaterial } from './material';
import { readReply } from './reply';
import { readAdopted } from './resolution';
import type { ReadSource } from './source';

/** How each kind of source is read. Rooms above are asked for what they hold; the monitors filed what they have to say. */
export const readers: Readonly<Record<Source, ReadSource>> = {
  resolution: readAdopted,
  box: readCounted,
  appraisal: readAppraised,
  reply: readReply,
  decision: readMaterial('decision'),
  case: readMaterial('case'),
  ranking: readMaterial('ranking'),
  satisfaction: readMaterial('satisfaction'),
  supplier: readMaterial('supplier'),
};
