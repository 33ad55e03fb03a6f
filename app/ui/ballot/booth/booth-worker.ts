import { PaperBooth } from './booth';
import type { BoothOrder } from './contract';

const booth = new PaperBooth();

// What goes wrong in here is said without what it was about.
addEventListener('message', ({ data }: MessageEvent<{ id: number; order: BoothOrder }>) => {
  try {
    postMessage({ id: data.id, ok: true, answer: booth.do(data.order) });
  } catch (error) {
    postMessage({ id: data.id, ok: false, error: error instanceof Error ? error.message : 'unknown' });
  }
});
