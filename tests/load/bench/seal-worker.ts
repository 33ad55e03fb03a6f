import { parentPort } from 'node:worker_threads';
import { readBox } from '#app/domain/ballot/sealed/box';
import { chance } from '#app/domain/ballot/sealed/chance';
import { cast } from '#tests/support/sealed-box';

/** Seals one ballot of motions for each pseudonym and sends them back; the choices go round. */
parentPort?.on('message', ({ source, pseudonyms }: { source: string; pseudonyms: Uint8Array[] }) => {
  const box = readBox(source);
  if (typeof box === 'string') throw new Error(`The box fails ${box}`);
  const posted = pseudonyms.map((pseudonym) =>
    cast(
      box,
      pseudonym,
      box.manifest.items.map(() => [chance.bytes(1)[0]! % 3]),
    ),
  );
  parentPort?.postMessage(posted.map(({ ballot, tracker }) => ({ ballot, tracker })));
});
