import { benchBallots } from './ballots';
import { benchCast, benchMemory } from './cast';
import { benchFeed } from './feed';
import { benchMonitors } from './monitors';
import { benchPages } from './pages';
import { benchProposals } from './proposals';

/** `npm run bench -- pages | feed | ballots [--full] | proposals | monitors`: measures, prints a table and, as the last line, the figures as JSON. */
const benches: Record<string, () => Promise<unknown>> = {
  ballots: async () => ({
    cast: await benchCast(),
    ...((await benchBallots()) as object),
    ...(process.argv.includes('--full') ? { memory: await benchMemory() } : {}),
  }),
  feed: benchFeed,
  monitors: benchMonitors,
  pages: benchPages,
  proposals: benchProposals,
};

const name = process.argv[2] ?? 'pages';
const bench = benches[name];
if (!bench) {
  console.error(`There is no bench called ${name}; there are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
console.log(JSON.stringify(await bench()));
process.exit(0);
