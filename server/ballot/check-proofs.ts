import type { Ballot } from '#app/domain/ballot/sealed/ballot';
import type { Box } from '#app/domain/ballot/sealed/box';
import { chance } from '#app/domain/ballot/sealed/chance';
import { checkTogether } from '#app/domain/ballot/sealed/equation';
import { findFaults } from '#app/domain/ballot/sealed/faults';

/** Whether every proof of a ballot holds for the box. */
export async function isProven(box: Box, ballot: Ballot): Promise<boolean> {
  return findFaults(box.paper, [ballot], checkTogether(chance)).size === 0;
}
