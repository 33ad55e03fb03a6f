import { z } from 'zod';
import { command, done, nothing } from '#server/platform/command';
import { findFaults } from './find-faults';

/** Looks at every supplier on this day: papers run out and ratings fall due without anybody doing anything. */
export const scanSuppliers = command({
  name: 'monitor.scanSuppliers',
  input: z.object({}),
  load: nothing,
  perform: async (hand) => {
    const found = await findFaults(hand);
    return done({ found: found.length }, ...found);
  },
});
