import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, id, orgId } from '../columns';
import { agendaItem } from '../congress';
import { person } from '../identity';
import { discussionRoom } from './rooms';

/** How a room speaks aloud: the item, the time each may speak, whether hands may be raised. */
export const floor = pgTable(
  'floor',
  {
    roomId: uuid('room_id')
      .primaryKey()
      .references(() => discussionRoom.id, { onDelete: 'cascade' }),
    orgId: orgId(),
    itemId: uuid('item_id').references(() => agendaItem.id),
    isOpen: boolean('is_open').notNull().default(true),
    secondsEach: integer('seconds_each').notNull().default(180),
    /** Null: no limit for a delegation as a whole. */
    secondsDelegation: integer('seconds_delegation'),
  },
  (t) => [
    check('floor_each', sql`${t.secondsEach} between 15 and 7200`),
    check(
      'floor_delegation',
      sql`${t.secondsDelegation} is null or ${t.secondsDelegation} between 60 and 86400`,
    ),
  ],
);

/** A raised hand, and what became of it. */
export const speech = pgTable(
  'speech',
  {
    id: id(),
    orgId: orgId(),
    roomId: uuid('room_id')
      .notNull()
      .references(() => discussionRoom.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** As on the roll when the hand was raised; null for those who sit in no delegation. */
    delegationId: uuid('delegation_id'),
    delegationName: text('delegation_name'),
    itemId: uuid('item_id').references(() => agendaItem.id),
    stance: text('stance', { enum: ['pro', 'contra', 'neutral', 'order'] }).notNull(),
    state: text('state', { enum: ['waiting', 'speaking', 'paused', 'over', 'lowered'] }).notNull(),
    raisedAt: at('raised_at').notNull(),
    startedAt: at('started_at'),
    /** When the clock last began to run; null while it stands. */
    runningSince: at('running_since'),
    /** What was spoken before `runningSince`. */
    spokenMs: integer('spoken_ms').notNull().default(0),
    /** What the speaker may use in all, with extensions. */
    seconds: integer('seconds'),
    endedAt: at('ended_at'),
  },
  (t) => [
    uniqueIndex('speech_one_hand')
      .on(t.roomId, t.personId)
      .where(sql`state in ('waiting', 'speaking', 'paused')`),
    uniqueIndex('speech_one_speaker').on(t.roomId).where(sql`state in ('speaking', 'paused')`),
    index('speech_room').on(t.roomId, t.state, t.raisedAt),
    check('speech_running', sql`(${t.state} = 'speaking') = (${t.runningSince} is not null)`),
    check('speech_over', sql`(${t.state} in ('over', 'lowered')) = (${t.endedAt} is not null)`),
  ],
);
