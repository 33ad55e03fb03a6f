import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { checkpointHash } from '#app/domain/ballot/sealed/board';
import { concat } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import { docHash } from '#app/domain/ballot/sealed/document';
import type { Opening } from '#app/domain/ballot/sealed/partial';
import { sign } from '#app/domain/ballot/sealed/signature';
import { h32 } from '#app/domain/ballot/sealed/transcript';
import { type Keys, partialOf } from './acts';
import type { Examined, Question } from './examine';
import type { FromWorker } from './examine-worker';
import type { Memory } from './memory';
import type { BoxDuty } from './view';

export type Duty = 'sign' | 'count' | 'agree' | 'wait' | 'over';

/** What a box asks of this scrutineer now. */
export function dutyOf(box: BoxDuty, needed: number): Duty {
  if (box.state === 'counted' || box.state === 'void') return 'over';
  if (box.state === 'prepared') return box.signed.mine ? 'wait' : 'sign';
  if (box.state !== 'counting' || box.isDisputed) return 'wait';
  if (box.result !== null) return box.agreed.mine ? 'wait' : 'agree';
  return box.shares.mine || box.shares.count >= needed ? 'wait' : 'count';
}

/** Has a box examined beside the page. Rejects where the browser can't. */
export function examineApart(
  asked: Question,
  progress: (done: number, of: number) => void,
): Promise<Examined> {
  const worker = new Worker(new URL('./examine-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Examined>((settle, fail) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
      'examined' in data ? settle(data.examined) : progress(data.done, data.of);
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}

const markOf = ({ closeHash, slots }: Opening): string =>
  toBase64url(h32('SCV1/console', closeHash, concat(...slots.flatMap(({ alpha, beta }) => [alpha, beta]))));

/** Whether this device has decrypted other sums of the box before: then never again (SCV1 5, case 51). */
export const isOtherThanBefore = (memory: Memory, box: string, opening: Opening): boolean =>
  (memory.decrypted[box] ?? markOf(opening)) !== markOf(opening);

export const rememberDecrypted = (memory: Memory, box: string, opening: Opening): Memory => ({
  ...memory,
  decrypted: { ...memory.decrypted, [box]: markOf(opening) },
});

const signed = (keys: Keys, tag: 'SCV1/box-ok' | 'SCV1/result-ok' | 'SCV1/cosign', message: Uint8Array) =>
  toBase64url(sign(chance, tag, keys.signing, message));

export const signBox = (keys: Keys, boxHash: Uint8Array): string => signed(keys, 'SCV1/box-ok', boxHash);

export const signResult = (keys: Keys, result: string): string =>
  signed(keys, 'SCV1/result-ok', docHash('result', result));

/** The share of the decryption with this console's name under the closed board. */
export const openSums = (keys: Keys, opening: Opening, close: NonNullable<Examined['close']>) => ({
  partial: partialOf(keys, opening),
  cosign: signed(keys, 'SCV1/cosign', checkpointHash(opening.boxHash, close)),
});
