import { connectionNow } from './ear';

/** Whether it is of use to read the page again now: somebody looks, and nothing says that the answer would not come through and put an error in the page's place. */
export const mayRead = (): boolean =>
  !document.hidden && navigator.onLine && connectionNow().state !== 'offline';
