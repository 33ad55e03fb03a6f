import { type FormEvent, useCallback, useState } from 'react';
import type { Answered } from './answer';

const PATIENCE = 20_000;

/** The answer to a form sent without leaving the page; a sending that did not arrive comes back as lost, never as an error page. */
async function send(to: string, form: FormData): Promise<Answered> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const answer = await fetch(to, { method: 'POST', body: form, signal: abort.signal });
    if (answer.status >= 500 || !answer.headers.get('content-type')?.includes('json'))
      return { ok: false, lost: true };
    return (await answer.json()) as Answered;
  } catch {
    return { ok: false, lost: true };
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a form to `to` and tells how it went; `onDone` runs once for each order that was carried out, with what was sent. */
export function useSending(to: string, onDone: (sent: FormData) => void) {
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<Answered>();
  const submit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (isSending) return;
      setSending(true);
      const sent = new FormData(event.currentTarget);
      send(to, sent).then((heard) => {
        setSending(false);
        setAnswer(heard);
        if (heard.ok) onDone(sent);
      });
    },
    [to, isSending, onDone],
  );
  return { isSending, answer, submit };
}
