import { openProofPool, type ProofPool } from './proof-pool';

const place = Symbol.for('gongyi.proofs');

/** The process's one pool of proof workers: the server's bundle and Remix's each hold a copy of this module, and must not hold a pool each. */
export function proofs(): ProofPool {
  const world = globalThis as { [place]?: ProofPool };
  world[place] ??= openProofPool();
  return world[place];
}
