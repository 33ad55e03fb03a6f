import { useActionData, useLocation } from '@remix-run/react';
import { useRef } from 'react';

/**
 * What the server answered to the form that was sent last, until the person goes elsewhere. When the page reads itself again because
 * something happened, Remix drops the answer; a refusal that a person is still reading stays.
 */
export function useAnswer<Action>() {
  const fresh = useActionData<Action>();
  const { key } = useLocation();
  const kept = useRef({ key, answer: fresh });
  if (fresh !== undefined || kept.current.key !== key) kept.current = { key, answer: fresh };
  return kept.current.answer;
}
