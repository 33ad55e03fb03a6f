import { useEffect, useState } from 'react';

/** Whether the page's script runs: false while the server draws and until the browser has taken the page over. */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return isAwake;
}
