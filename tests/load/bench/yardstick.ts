import { diffieHellman, generateKeyPairSync } from 'node:crypto';

const [own, other] = [generateKeyPairSync('x25519'), generateKeyPairSync('x25519')];

const timed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Milliseconds of one native X25519 multiplication now: µ, in multiples of which the arithmetic is measured. */
export function yardstick(): number {
  const rounds = Array.from({ length: 5 }, () =>
    timed(() => {
      for (let i = 0; i < 40; i += 1)
        diffieHellman({ privateKey: own.privateKey, publicKey: other.publicKey });
    }),
  );
  return Math.min(...rounds) / 40;
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** What something costs: milliseconds, and how many µ of the same moment. The middle of so many rounds. */
export type Cost = { readonly ms: number; readonly mu: number };

export function cost(rounds: number, work: () => void): Cost {
  work();
  const all = Array.from({ length: rounds }, () => {
    const [before, ms] = [yardstick(), timed(work)];
    return { ms, mu: ms / ((before + yardstick()) / 2) };
  });
  return { ms: middle(all.map(({ ms }) => ms)), mu: middle(all.map(({ mu }) => mu)) };
}

/** The same for something that takes its time elsewhere, once. */
export async function costOf<Result>(
  work: () => Promise<Result>,
): Promise<Cost & { readonly result: Result }> {
  const before = yardstick();
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  return { ms, mu: ms / ((before + yardstick()) / 2), result };
}
