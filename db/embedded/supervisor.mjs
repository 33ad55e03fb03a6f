import path from 'node:path';
import { chooseAccount } from './account.mjs';
import { locateBinaries } from './binaries.mjs';
import { openCluster, owner } from './cluster.mjs';
import { letGo, takeHold } from './hold.mjs';
import { freePort } from './ports.mjs';
import { endOrphan, launch, shutDown } from './postmaster.mjs';

const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
const revivals = 5;
const revivalWindow = 60_000;

// The shapes of options and answer are in supervisor.d.mts.
/**
 * Starts the embedded PostgreSQL on the cluster in `dataDir` (made if missing), on a free port of 127.0.0.1 with a generated secret
 * beside it (`pg-secret`). A server that dies is started again on the same port. Throws an Error with PostgreSQL's own words.
 */
export async function startPostgres({ dataDir, flags = [], sync = true, log = () => {}, tell = () => {} }) {
  const asked = path.resolve(dataDir);
  const beside = path.dirname(asked);
  const hold = path.join(beside, 'pg-holder');
  const holder = takeHold(hold);
  if (holder !== null) {
    throw new Error(
      `Process ${holder} already runs the database in ${asked}. Stop it first, or choose another folder with DATA_DIR.`,
    );
  }
  try {
    const account = chooseAccount(locateBinaries(), asked);
    const secret = await openCluster(account, path.join(beside, 'pg-secret'), sync);
    const reused = await endOrphan(account.dataDir);
    const port = await freePort();
    const keeper = await keepRunning(
      () => launch(account, port, [...(sync ? [] : careless), ...flags], log),
      tell,
    );
    return {
      url: (database) => `postgres://${owner}:${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
      port,
      how: account.how,
      reused,
      stop: async () => {
        await keeper.stop();
        letGo(hold);
      },
    };
  } catch (error) {
    letGo(hold);
    throw error;
  }
}

/** Starts what `begin` starts, and again whenever it dies unasked, unless it dies more than five times in a minute. */
async function keepRunning(begin, tell) {
  let stopping = false;
  let reviving = Promise.resolve();
  let child = await begin();
  let deaths = [];
  const watch = () => {
    child.once('close', () => {
      if (!stopping) reviving = revive();
    });
  };
  const revive = async () => {
    const now = Date.now();
    deaths = [...deaths.filter((moment) => now - moment < revivalWindow), now];
    if (deaths.length > revivals) {
      tell('The database keeps dying; it is not started again.');
      return;
    }
    try {
      child = await begin();
      watch();
      tell('The database died and was started again.');
    } catch (error) {
      tell(error.message);
    }
  };
  watch();
  return {
    stop: async () => {
      stopping = true;
      await reviving;
      await shutDown(child);
    },
  };
}
