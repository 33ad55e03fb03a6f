import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { orgId } from '../columns';
import { person } from '../identity';
import { disclosureVersion } from './board';

/** Everybody who had a hand in the words or files of a version, through whatever office: none of them checks or approves it. */
export const disclosureWriter = pgTable(
  'disclosure_writer',
  {
    orgId: orgId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => disclosureVersion.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.personId] })],
);
