import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes } from '../bytes';
import { orgId } from '../columns';
import { sealedBox } from './box';

const boxId = () =>
  uuid('box_id')
    .notNull()
    .references(() => sealedBox.id, { onDelete: 'cascade' });

/** How long a box's board is and what it hashes to: the row that whoever appends holds. */
export const boardHead = pgTable('board_head', {
  orgId: orgId(),
  boxId: uuid('box_id')
    .primaryKey()
    .references(() => sealedBox.id, { onDelete: 'cascade' }),
  size: integer('size').notNull(),
  head: bytes('head').notNull(),
  /** The roots of the perfect subtrees, 32 bytes each, largest first. */
  frontier: bytes('frontier').notNull(),
  /** Different pseudonyms on the board: the turnout that may be shown. */
  voted: integer('voted').notNull(),
});

/** The board of a box: added to at its end and never changed. Ballots carry no person and no time. */
export const boardEntry = pgTable(
  'board_entry',
  {
    orgId: orgId(),
    boxId: boxId(),
    n: integer('n').notNull(),
    /** What the entry hashes to, so that a device can rebuild the root without reading every ballot. */
    leaf: bytes('leaf').notNull(),
    type: text('type', {
      enum: ['open', 'ballot', 'close', 'aggregate', 'partial', 'result', 'note'],
    }).notNull(),
    /** Canonical text of everything but ballots. */
    source: text('source'),
    pseudonym: bytes('pseudonym'),
    seq: integer('seq'),
    prev: bytes('prev'),
    mark: text('mark'),
    body: bytes('body'),
    tracker: bytes('tracker'),
  },
  (t) => [
    primaryKey({ columns: [t.boxId, t.n] }),
    uniqueIndex('board_entry_seq').on(t.boxId, t.pseudonym, t.seq),
    uniqueIndex('board_entry_tracker').on(t.boxId, t.tracker),
    check(
      'board_entry_shape',
      sql`(${t.type} = 'ballot') = (${t.source} is null) and (${t.type} = 'ballot') = (${t.body} is not null and ${t.tracker} is not null and ${t.seq} is not null)`,
    ),
  ],
);

/** What the server signed of the board, for devices to hold it to. */
export const boardCheckpoint = pgTable(
  'board_checkpoint',
  {
    orgId: orgId(),
    boxId: boxId(),
    size: integer('size').notNull(),
    head: bytes('head').notNull(),
    root: bytes('root').notNull(),
    /** Seconds since 1970, of the batch and not of a ballot. */
    time: bigint('time', { mode: 'number' }).notNull(),
    signature: bytes('signature').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boxId, t.size] })],
);

/** A scrutineer's console saw the board in this state; `w` counts from 0 in the manifest's list of witnesses. */
export const boardCosign = pgTable(
  'board_cosign',
  {
    orgId: orgId(),
    boxId: boxId(),
    size: integer('size').notNull(),
    w: integer('w').notNull(),
    signature: bytes('signature').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boxId, t.size, t.w] })],
);

/** Which partial decryptions on the board were found right; the wrong ones stay there, named. */
export const boardPartial = pgTable(
  'board_partial',
  {
    orgId: orgId(),
    boxId: boxId(),
    n: integer('n').notNull(),
    i: integer('i').notNull(),
    isRight: boolean('is_right').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.boxId, t.n] }),
    uniqueIndex('board_partial_right').on(t.boxId, t.i).where(sql`is_right`),
  ],
);

/** A receipt that the closed board does not honour: proof against the server, without a name. */
export const boxComplaint = pgTable(
  'box_complaint',
  {
    orgId: orgId(),
    boxId: boxId(),
    tracker: bytes('tracker').notNull(),
    receipt: text('receipt').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boxId, t.tracker] })],
);
