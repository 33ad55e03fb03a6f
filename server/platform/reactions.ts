import type { FactName } from '#app/domain/facts';
import type { AnyCommand } from './command';

/** A consequence in another room: the command it calls and the input it makes of the fact. */
export type Reaction = {
  readonly command: AnyCommand;
  readonly input: (fact: {
    subject: string;
    session?: string;
    data?: Readonly<Record<string, unknown>>;
  }) => unknown;
};

/** What follows from what, in the same transaction, as the actor "system". */
export type ReactionTable = Partial<Record<FactName, readonly Reaction[]>>;
