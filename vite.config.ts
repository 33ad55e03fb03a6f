import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { '#app': at('./app'), '#server': at('./server'), '#db': at('./db') } },
  optimizeDeps: { include: ['socket.io-client'], exclude: ['@node-rs/argon2'] },
  build: { target: 'es2020' },
});
