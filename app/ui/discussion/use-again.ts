import { type RefObject, useEffect } from 'react';

const LONGER = [2_000, 4_000, 8_000, 15_000];

const wordsOf = (form: HTMLFormElement | null) => form?.querySelector('textarea')?.value;

/**
 * Sends a form again after it was lost: when the network returns, and now and then, for a device does not always know that it has. Whoever has
 * gone on writing sends it again by hand: nothing leaves in the middle of a sentence.
 */
export function useAgain(form: RefObject<HTMLFormElement>, wasLost: boolean): void {
  useEffect(() => {
    if (!wasLost) return;
    const lost = wordsOf(form.current);
    const again = () => {
      if (wordsOf(form.current) === lost) form.current?.requestSubmit();
    };
    const tries = Number(form.current?.dataset.tries ?? 0);
    if (form.current) form.current.dataset.tries = String(tries + 1);
    const timer = window.setTimeout(again, LONGER[Math.min(tries, LONGER.length - 1)]);
    window.addEventListener('online', again);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [form, wasLost]);
}
