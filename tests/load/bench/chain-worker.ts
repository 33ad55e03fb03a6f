import { parentPort } from 'node:worker_threads';
import { readBox } from '#app/domain/ballot/sealed/box';
import { chance } from '#app/domain/ballot/sealed/chance';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { cast } from '#tests/support/sealed-box';

type Order = { readonly source: string; readonly pseudonyms: readonly Uint8Array[]; readonly each: number };

/** Seals so many ballots one after the other for each pseudonym, each replacing the one before, and sends them back as they are cast. */
parentPort?.on('message', ({ source, pseudonyms, each }: Order) => {
  const box = readBox(source);
  if (typeof box === 'string') throw new Error(`The box fails ${box}`);
  const chains = pseudonyms.map((pseudonym) => {
    const chain: Posted[] = [];
    for (let seq = 1; seq <= each; seq += 1) {
      const choices = box.manifest.items.map(() => [chance.bytes(1)[0]! % 3]);
      chain.push(cast(box, pseudonym, choices, chain[chain.length - 1]));
    }
    return chain.map(({ ballot }) => ballotSource(ballot));
  });
  parentPort?.postMessage(chains);
});
