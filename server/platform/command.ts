import type { z } from 'zod';
import type { Actor } from '#app/domain/actor';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { allows, type Subject } from '#app/domain/permit';
import { type CommandName, permitOf } from '#app/domain/permits';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { isDatabaseAway, isNoId, isUnstorable } from './away';
import type { Desk } from './desk';
import { type Recorded, record } from './journal';
import { enter } from './scope';
import type { Vault } from './vault';

/** What a command works with: the transaction, who asks, the judging moment, the organisation. */
export type Hand = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly orgId: string;
  readonly vault: Vault;
};

/** A performed order: its value for the caller and the facts for the journal. */
export type Done<Value> = { readonly value: Value; readonly facts: readonly Fact<FactName>[] };

/** One order of the system: what it takes, what it locks and fetches, whom it is about, what it does. */
export type Command<
  Schema extends z.ZodType = z.ZodType,
  State = unknown,
  Value = unknown,
  Weighed = unknown,
> = {
  readonly name: CommandName;
  readonly input: Schema;
  /** Slow work that needs no lock, before the transaction opens: what it finds is handed to `perform`, a refusal ends the order. */
  readonly weigh?: (desk: Desk, orgId: string, input: z.output<Schema>) => Promise<Weighed | Refusal>;
  /** Locks and fetches; refuses what does not exist. Runs before the permit so that the permit can ask about the subject. */
  readonly load: (hand: Hand, input: z.output<Schema>) => Promise<State | Refusal>;
  /** Whom the order is about, where the permit is narrowed. */
  readonly subject?: (state: State) => Subject;
  /** Decides by the rules and writes. */
  readonly perform: (
    hand: Hand,
    input: z.output<Schema>,
    state: State,
    weighed: Weighed,
  ) => Promise<Done<Value> | Refusal>;
  /** The journal does not say who gave the order. */
  readonly nameless?: true;
};

// biome-ignore lint/suspicious/noExplicitAny: a registry holds commands of every input and state; each is checked where it is declared.
export type AnyCommand = Command<any, any, any, any>;

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly facts: readonly Recorded[] }
  | Refusal;

/** Declares a command; the name must have a row in the permits. */
export const command = <Schema extends z.ZodType, State, Value, Weighed = unknown>(
  definition: Command<Schema, State, Value, Weighed>,
): Command<Schema, State, Value, Weighed> => definition;

/** A performed order. */
export const done = <Value>(value: Value, ...facts: readonly Fact<FactName>[]): Done<Value> => ({
  value,
  facts,
});

/** For commands that need nothing fetched. */
export const nothing = async () => null;

/** Leaves the transaction without a trace when an order is refused after something was written. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** A consequence in another room: the command it calls and the input it makes of the fact. */
export type Reaction = {
  readonly command: AnyCommand;
  readonly input: (fact: Recorded) => unknown;
};

/** What follows from what, in the same transaction, as the actor "system". */
export type ReactionTable = Partial<Record<FactName, readonly Reaction[]>>;

let reactions: ReactionTable = {};

/** Called once at start: which commands follow which facts (server/reactions.ts). */
export const installReactions = (table: ReactionTable): void => {
  reactions = table;
};

/** Runs one order: parse, open the transaction, load, ask the permit, perform, journal, reactions, commit, announce. */
export async function run<Schema extends z.ZodType, State, Value, Weighed>(
  desk: Desk,
  order: Command<Schema, State, Value, Weighed>,
  raw: unknown,
): Promise<Outcome<Value>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await take(desk, order, raw);
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      if (attempt < 4 && isCollision(error)) continue;
      if (isDatabaseAway(error)) return refuse('platform.databaseAway');
      if (isNoId(error)) return refuse('platform.notFound');
      if (isUnstorable(error)) return refuse('platform.badInput');
      throw error;
    }
  }
}

/** One attempt at an order. */
async function take<Schema extends z.ZodType, State, Value, Weighed>(
  desk: Desk,
  order: Command<Schema, State, Value, Weighed>,
  raw: unknown,
): Promise<Outcome<Value>> {
  const actor = await desk.actor();
  if (!allows(permitOf(order.name), actor))
    return refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed');
  const parsed = order.input.safeParse(raw);
  if (!parsed.success) return refuse('platform.badInput', { fields: faultsOf(parsed.error) });
  const orgId = actor.orgId;
  if (orgId === null) return refuse('platform.notFound');
  const weighed = await order.weigh?.(desk, orgId, parsed.data);
  if (isRefusal(weighed)) return weighed;
  const outcome = await desk.db.transaction(async (tx) => {
    const now = await enter(tx, orgId, desk.clock);
    return carryOut({ tx, actor, now, orgId, vault: desk.vault }, order, parsed.data, weighed);
  });
  desk.announce(outcome.facts);
  return outcome;
}

/** The inside of one order, also used for reactions, within an open transaction. */
async function carryOut<Schema extends z.ZodType, State, Value, Weighed>(
  hand: Hand,
  order: Command<Schema, State, Value, Weighed>,
  input: z.output<Schema>,
  weighed?: Weighed,
): Promise<{ ok: true; value: Value; facts: Recorded[] }> {
  const state = await order.load(hand, input);
  if (isRefusal(state)) throw new RolledBack(state);
  if (!allows(permitOf(order.name), hand.actor, order.subject?.(state as State))) {
    throw new RolledBack(refuse('platform.notAllowed'));
  }
  const result = await order.perform(hand, input, state as State, weighed as Weighed);
  if (isRefusal(result)) throw new RolledBack(result);
  const actor: Actor = order.nameless ? { kind: 'system', orgId: hand.orgId } : hand.actor;
  const facts = await record(hand.tx, { ...hand, actor, command: order.name }, result.facts);
  for (const fact of [...facts]) {
    for (const reaction of reactions[fact.name] ?? []) {
      const follow = reaction.command as Command;
      const system: Hand = { ...hand, actor: { kind: 'system', orgId: hand.orgId } };
      facts.push(...(await carryOut(system, follow, follow.input.parse(reaction.input(fact)))).facts);
    }
  }
  return { ok: true, value: result.value, facts };
}

/** Two orders met in the database: the later one is simply run again. */
function isCollision(error: unknown): boolean {
  const cause = (error as { cause?: unknown })?.cause ?? error;
  const code = (cause as { code?: string })?.code;
  return code === '40001' || code === '40P01';
}

/** Field path → phrase keys; a schema's own message is a key, any other fault is said as "invalid". */
function faultsOf(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    const key =
      issue.message.includes(':') && !issue.message.includes(' ') ? issue.message : 'platform:fields.invalid';
    fields[path] = [...(fields[path] ?? []), key];
  }
  return fields;
}
