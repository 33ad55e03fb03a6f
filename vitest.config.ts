import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = {
  '#app': at('./app'),
  '#server': at('./server'),
  '#db': at('./db'),
  '#tests': at('./tests'),
  '#verifier': at('./verifier'),
};

/** Two projects: `unit` needs nothing but the subject, `real` runs on a real PostgreSQL and real sockets. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'server/**/*.test.ts',
            'db/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/house/**/*.test.ts',
            'tests/load/**/*.test.ts',
            'tests/attacks/**/*.test.ts',
            'verifier/**/*.test.ts',
          ],
          setupFiles: ['tests/support/console.ts'],
          // Ballots are arithmetic; on a busy machine it takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Nothing here opens anything that a new process would have to close, and by itself one core would be left idle.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'real',
          include: ['tests/server/**/*.test.ts', 'tests/feed/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/console.ts'],
          // What hangs is found all the same; what a busy machine holds up is no failure.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
          // Loading the application anew for every file took longer than its tests; nothing a file opens outlives it.
          isolate: false,
          // One more than the cores of a small build server: many files wait for clocks, sockets and the database.
          maxWorkers: 3,
        },
      },
    ],
  },
});
