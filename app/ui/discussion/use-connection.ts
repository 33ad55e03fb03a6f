import { useEffect, useState } from 'react';
import type { Connection } from '../../feed/contract';
import { connectionNow, listen } from '../../feed/ear';

/** Whether what happens still reaches this page, for pages without the shell that says so elsewhere. */
export function useConnection(): Connection {
  const [state, setState] = useState<Connection>('live');
  useEffect(() => {
    const show = () => setState(connectionNow().state);
    show();
    return listen((news) => news.kind === 'state' && show());
  }, []);
  return state;
}
