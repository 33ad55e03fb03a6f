import fs from 'node:fs';
import path from 'node:path';
import { seedCongress } from './congress';

/** Fills an empty database with one believable congress and writes its accounts where the demo prints them from. */
const url = process.env.DATABASE_URL;
const folder = process.env.DATA_DIR ?? '.data';
if (!url) throw new Error('DATABASE_URL is not set: say which database to fill.');
const accounts = await seedCongress(url, new Date());
fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(path.join(folder, 'accounts.json'), JSON.stringify(accounts, null, 2), { mode: 0o600 });
