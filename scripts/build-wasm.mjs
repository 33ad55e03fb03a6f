// npm run build:wasm: compiles the sums of points (AssemblyScript) and writes them as text, so that no page has to fetch them.
import fs from 'node:fs';
import path from 'node:path';
import { compile } from './wasm.mjs';

const file = path.resolve('app/domain/ballot/sealed/wasm/binary.ts');
fs.writeFileSync(file, await compile());
console.log(`${path.relative('.', file)}: ${fs.statSync(file).size} bytes`);
