import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault, readSecret } from './vault';

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const plain = new Uint8Array([1, 2, 3]);

describe('the vault', () => {
  it('gives back what was locked, and locks the same bytes differently each time', () => {
    const vault = openVault(secret(1));
    const locked = vault.lock('box 1', plain);
    expect(vault.unlock('box 1', locked)).toEqual(plain);
    expect(vault.lock('box 1', plain)).not.toEqual(locked);
  });
  it('does not open what is about something else, was changed, or was locked by another key', () => {
    const vault = openVault(secret(1));
    const locked = vault.lock('box 1', plain);
    const changed = Uint8Array.from(locked, (byte, at) => (at === 14 ? byte ^ 1 : byte));
    expect(() => vault.unlock('box 2', locked)).toThrow();
    expect(() => vault.unlock('box 1', changed)).toThrow();
    expect(() => vault.unlock('box 1', new Uint8Array(5))).toThrow();
    expect(() => openVault(secret(2)).unlock('box 1', locked)).toThrow();
  });
});

describe('the secret of an installation', () => {
  it('is made once, for its owner only, and read by every later process', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyi-secret-'));
    const file = path.join(folder, 'data', 'secret.key');
    const made = readSecret(undefined, file);
    expect(made).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readSecret(undefined, file)).toEqual(made);
    expect(readSecret(readFileSync(file, 'utf8'), '/nowhere')).toEqual(made);
    writeFileSync(file, 'short');
    expect(() => readSecret(undefined, file)).toThrow('too short');
    rmSync(folder, { recursive: true });
  });
});
