import { pino } from 'pino';
import { connect } from '#db/client';
import { deliverDue } from '#server/notice/post/deliver';
import { openVault } from '#server/platform/vault';
import { openTestPost } from '#tests/support/post';

// A process that delivers until it is killed; run by deliver-once.test.ts.
const { DATABASE_URL = '', SMTP_URL = '', NOW = '' } = process.env;
const { db } = connect(DATABASE_URL, 4);
await deliverDue({
  db,
  actor: async () => ({ kind: 'visitor', orgId: null }),
  clock: () => new Date(NOW),
  announce: () => {},
  log: pino({ level: 'silent' }),
  vault: openVault(new Uint8Array(32).fill(1)),
  post: openTestPost({ SMTP_URL }),
});
