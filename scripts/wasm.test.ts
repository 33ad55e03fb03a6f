import fs from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from './wasm.mjs';

test('compiling the sums of points anew gives exactly the bytes that are delivered', async () => {
  expect(await compile()).toBe(fs.readFileSync('app/domain/ballot/sealed/wasm/binary.ts', 'utf8'));
});
