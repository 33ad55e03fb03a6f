import path from 'node:path';
import { pino } from 'pino';
import type { z } from 'zod';
import type { Actor, Role } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { type Connection, connect } from '#db/client';
import { type Command, installReactions, run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { openVault, readSecret, type Vault } from '#server/platform/vault';
import { reactions } from '#server/reactions';

/** Gives orders as one person after another at moments of one's choosing: past events are set up by the same commands as the pages use. */
export class SeedHand {
  /** The moment by which the next orders are judged. */
  now: Date;
  private readonly vault: Vault;

  constructor(
    url: string,
    readonly orgId: string,
    now: Date,
    /** One of its own unless given: a transaction's, where nobody may see the past half set up. */
    readonly database: Connection = connect(url, 4),
  ) {
    this.now = now;
    this.vault = openVault(
      readSecret(process.env.SECRET_KEY, path.join(process.env.DATA_DIR ?? '.data', 'secret.key')),
    );
    installReactions(reactions);
  }

  desk(actor: Actor): Desk {
    return {
      db: this.database.db,
      actor: async () => actor,
      clock: () => this.now,
      announce: () => {},
      log: pino({ level: 'silent' }),
      vault: this.vault,
    };
  }

  /** A signed-in person with exactly these roles besides `staff`. */
  person(personId: string, roles: readonly Role[], delegationId: string | null = null): Actor {
    return {
      kind: 'person',
      orgId: this.orgId,
      orgName: '',
      personId,
      name: '',
      staffNumber: '',
      roles: ['staff', ...roles],
      delegationId,
      deviceId: '',
    };
  }

  /** Gives one order; a refusal is a fault of the set-up and throws with its code. */
  async order<Schema extends z.ZodType, State, Value, Weighed>(
    actor: Actor,
    command: Command<Schema, State, Value, Weighed>,
    raw: unknown,
  ): Promise<Value> {
    const outcome = await run(this.desk(actor), command, raw);
    if (isRefusal(outcome)) {
      throw new Error(
        `${command.name} was refused: ${outcome.code} ${JSON.stringify(outcome.params ?? outcome.fields ?? {})}`,
      );
    }
    return outcome.value;
  }
}
