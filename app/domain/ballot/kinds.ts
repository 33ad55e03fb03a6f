import type { BallotKind } from './kind';
import { motion } from './kinds/motion';

/** Every way of voting there is. A new one is a file in kinds/ and a line here. */
export const kinds = { motion } as const satisfies Record<string, BallotKind>;

export type KindName = keyof typeof kinds;
export type MotionChoice = (typeof motion.choices)[number];
