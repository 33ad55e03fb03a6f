import postgres from 'postgres';
import { migrateAll } from './migrate';

/** Creates the database that DATABASE_URL names, if the server lacks it, and migrates it. */
async function prepare(url: string): Promise<void> {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } catch (error) {
    // A login without rights on the maintenance database may still own the database itself.
    if ((error as { code?: string }).code !== '42501' && (error as { code?: string }).code !== '3D000')
      throw error;
  } finally {
    await sql.end();
  }
  await migrateAll(url);
}

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set: say which database to prepare.');
await prepare(url);
