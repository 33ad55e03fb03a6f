import { useLoaderData, useParams, useRevalidator } from '@remix-run/react';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { paths } from '../../paths';
import { isLost, refusalIn } from '../report/answer';
import { useSending } from '../report/use-sending';

/**
 * Sends an order about the floor without leaving the page, whatever the connection does. Pending until the page shows what came of it. What is
 * said of a sending holds for the order it was: `order` names it, and on another one under the same button nothing is said.
 */
export function useFloorOrder(order: string) {
  const { roomId = '' } = useParams();
  const { state, revalidate } = useRevalidator();
  const shown = useLoaderData<unknown>();
  const [isSettling, setSettling] = useState(false);
  const [sent, setSent] = useState('');
  const done = useCallback(() => {
    setSettling(true);
    revalidate();
  }, [revalidate]);
  useEffect(() => {
    if (state === 'idle') setSettling(false);
  }, [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read may be shown without its reading ever having been, or while the next one runs.
  useEffect(() => setSettling(false), [shown]);
  const { isSending, answer, submit } = useSending(paths.orderOnFloor(roomId), done);
  const isSaid = !isSending && sent === order;
  return {
    action: paths.floor(roomId),
    isPending: isSending || isSettling,
    refusal: isSaid ? refusalIn(answer) : null,
    wasLost: isSaid && isLost(answer),
    submit: (event: FormEvent<HTMLFormElement>) => {
      setSent(order);
      submit(event);
    },
  };
}
