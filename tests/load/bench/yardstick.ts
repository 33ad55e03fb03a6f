import { diffieHellman, generateKeyPairSync } from 'node:crypto';

const [own, other] = [generateKeyPairSync('x25519'), generateKeyPairSync('x25519')];

/** Milliseconds that this process has computed, on all its threads: what others take from the machine does not count. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of one native X25519 multiplication now: µ, in multiples of which the arithmetic is measured. */
export function yardstick(): number {
  const rounds = Array.from({ length: 5 }, () => {
    const began = computed();
    for (let i = 0; i < 40; i += 1) {
      diffieHellman({ privateKey: own.privateKey, publicKey: other.publicKey });
    }
    return computed() - began;
  });
  return Math.min(...rounds) / 40;
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** What something costs: milliseconds that passed, milliseconds that were computed on all cores, the latter in µ of the same moment. */
export type Cost = { readonly ms: number; readonly computed: number; readonly mu: number };

/** Measures something that takes its time elsewhere too, once. */
export async function costOf<Result>(
  work: () => Result | Promise<Result>,
): Promise<Cost & { readonly result: Result }> {
  const before = yardstick();
  const [began, first] = [performance.now(), computed()];
  const result = await work();
  const [ms, spent] = [performance.now() - began, computed() - first];
  return { result, ms, computed: spent, mu: spent / ((before + yardstick()) / 2) };
}

/** The middle of so many rounds. */
export async function cost(rounds: number, work: () => void): Promise<Cost> {
  work();
  const all: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await costOf(work));
  const of = (part: keyof Cost) => middle(all.map((one) => one[part]));
  return { ms: of('ms'), computed: of('computed'), mu: of('mu') };
}
