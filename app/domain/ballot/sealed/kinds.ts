import { z } from 'zod';
import { appraisal } from './kinds/appraisal';
import { choice } from './kinds/choice';
import { election } from './kinds/election';
import { equalElection } from './kinds/equal-election';
import type { Layout, SealedKind } from './kinds/kind';
import { motion } from './kinds/motion';

/** What is voted on in an item, by its kind. */
export const question = z.discriminatedUnion('kind', [
  motion.schema,
  choice.schema,
  equalElection.schema,
  election.schema,
  appraisal.schema,
]);
export type Question = z.infer<typeof question>;

/** Every kind of sealed item. A new one is a file in kinds/ and two lines here, of which the compiler asks for the second. */
const kinds = { motion, choice, equalElection, election, appraisal } satisfies {
  [Kind in Question['kind']]: unknown;
};

// A question's kind names the entry whose schema it was read by.
const kindOf = (of: Question): SealedKind => kinds[of.kind] as unknown as SealedKind;

/** The only legal layout of a question for so many people on the roll. Throws where none exists. */
export const layoutOf = (of: Question, people: number): Layout => kindOf(of).layout(of, people);

/** What may be ticked for each unit, in the order of the table's rows. */
export const optionsOf = (of: Question): readonly string[] => kindOf(of).options(of);

/** What each unit is about. */
export const subjectsOf = (of: Question): readonly string[] => kindOf(of).subjects(of);
