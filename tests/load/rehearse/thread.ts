import { startSource } from '#server/ballot/proof-pool';
import type { Tasks } from './thorough';

/** Has one thing done in a thread that ends with it. Throws what the task threw. */
export function apart<Name extends keyof Tasks>(
  task: Name,
  given: Parameters<Tasks[Name]>[0],
): Promise<ReturnType<Tasks[Name]>> {
  const worker = startSource(new URL('./thorough.ts', import.meta.url));
  return new Promise<ReturnType<Tasks[Name]>>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: { value: ReturnType<Tasks[Name]> } | { fault: string }) => {
      if ('fault' in answer) reject(new Error(answer.fault));
      else resolve(answer.value);
    });
    worker.postMessage({ task, given });
  }).finally(() => worker.terminate());
}
