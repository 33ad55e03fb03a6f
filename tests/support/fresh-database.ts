import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

export type FreshDatabase = {
  readonly url: string;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
};

/** A migrated, empty database of the test's own, cloned from the template; `close` drops it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgres');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template tpl strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    ownerUrl: url.href,
    close: async () => {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
