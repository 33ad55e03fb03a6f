import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What runs in a worker has the protocol's few words of zod instead of all of it; scripts/build-standalone.mjs does the same. */
const smallSchema = (): Plugin => ({
  name: 'small-schema',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod' ? at('./app/standalone/strict-schema.ts') : null),
});

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { '#app': at('./app'), '#server': at('./server'), '#db': at('./db') } },
  optimizeDeps: { include: ['socket.io-client'], exclude: ['@node-rs/argon2'] },
  build: { target: 'es2020' },
  worker: { plugins: () => [smallSchema()] },
});
