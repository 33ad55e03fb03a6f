import { type RefObject, useEffect } from 'react';
import { addRange, type Ranges, toText } from '../../domain/report/ranges';

const DWELL = 900;
const BATCH = 8_000;

/**
 * Notes which paragraphs stay on screen for about a second and reports them in batches, also when the page is left; a
 * report that does not arrive is sent again with the next. Elements carry `data-from` and `data-to`, their ordinals.
 */
export function useReading(root: RefObject<HTMLElement>, to: string, number: number): void {
  useEffect(() => {
    if (!root.current || typeof IntersectionObserver === 'undefined') return;
    let pending: Ranges = [];
    const waiting = new Map<Element, number>();
    const note = (element: HTMLElement) => {
      pending = addRange(pending, Number(element.dataset.from), Number(element.dataset.to));
      observer.unobserve(element);
      waiting.delete(element);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
          const fills = intersectionRect.height > window.innerHeight * 0.4;
          if (isIntersecting && (intersectionRatio >= 0.6 || fills)) {
            if (!waiting.has(target))
              waiting.set(
                target,
                window.setTimeout(() => note(target as HTMLElement), DWELL),
              );
          } else {
            window.clearTimeout(waiting.get(target));
            waiting.delete(target);
          }
        }
      },
      { threshold: [0, 0.25, 0.6, 1] },
    );
    for (const element of root.current.querySelectorAll('[data-from]')) observer.observe(element);

    const send = (leaving: boolean) => {
      if (pending.length === 0) return;
      const sent = pending;
      pending = [];
      const form = new FormData();
      form.set('number', String(number));
      form.set('ranges', toText(sent));
      if (leaving && navigator.sendBeacon?.(to, form)) return;
      const again = () => {
        for (const [from, until] of sent) pending = addRange(pending, from, until);
      };
      fetch(to, { method: 'POST', body: form, keepalive: true }).then(
        (answer) => answer.status >= 500 && again(),
        again,
      );
    };
    const timer = window.setInterval(() => send(false), BATCH);
    const hidden = () => document.visibilityState === 'hidden' && send(true);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      send(true);
      observer.disconnect();
      for (const one of waiting.values()) window.clearTimeout(one);
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [root, to, number]);
}
