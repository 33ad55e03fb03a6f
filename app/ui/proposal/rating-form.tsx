import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useMemo } from 'react';
import type { ReplyToRate } from '../../domain/proposal/rating-views';
import { satisfactions } from '../../domain/proposal/words';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Refused } from '../refused/refused';
import { useDraft } from '../report/use-draft';
import { SaveState } from '../save-state/save-state';
import { Stack } from '../stack/stack';

type Fields = { attitude: string; result: string; comment: string };

/** The two words on a reply and what one wants to say; what is typed stays on the device until it has arrived. */
export function RatingForm(props: {
  reply: ReplyToRate;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
  isSent: boolean;
}) {
  const { say } = usePhrases();
  const { reply, refused, isSent } = props;
  const { own } = reply;
  const busy = useNavigation().state !== 'idle';
  const start = useMemo<Fields>(
    () => ({ attitude: own?.attitude ?? '', result: own?.result ?? '', comment: own?.comment ?? '' }),
    [own],
  );
  const text = (field: keyof Fields) => String(refused?.typed[field] ?? '');
  const typed = refused && {
    attitude: text('attitude'),
    result: text('result'),
    comment: text('comment'),
  };
  const draft = useDraft(`gongyi.rating.${reply.id}`, start, reply.id, typed ?? undefined);
  const { clear } = draft;
  useEffect(() => {
    if (isSent) clear();
  }, [isSent, clear]);
  const kept = say('proposal:rating.rate.kept');
  const ask = (field: 'attitude' | 'result') => (
    <Choice
      type="radio"
      name={field}
      legend={say(`proposal:rating.rate.${field}`)}
      hint={say(`proposal:rating.rate.${field}Hint`)}
      layout={field === 'attitude' ? 'row' : 'list'}
      options={satisfactions.map((value) => ({
        value,
        label: say(`proposal:satisfaction.${value}`),
        note: field === 'result' ? say(`proposal:rating.rate.notes.${value}`) : undefined,
      }))}
      value={draft.fields[field] || null}
      onPick={(value) => draft.write({ [field]: value })}
      error={faultsOf(say, refused?.refusal, field)}
      required
    />
  );
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="reply" value={reply.id} />
        {ask('attitude')}
        {ask('result')}
        <Field
          as="textarea"
          name="comment"
          rows={4}
          label={say('proposal:rating.rate.comment')}
          hint={say('proposal:rating.rate.commentHint')}
          value={draft.fields.comment}
          onChange={(event) => draft.write({ comment: event.currentTarget.value })}
          error={faultsOf(say, refused?.refusal, 'comment')}
          maxLength={1000}
        />
        <Button pending={busy} consequence={say('proposal:rating.rate.sendNote')}>
          {say(own ? 'proposal:rating.rate.sendAgain' : 'proposal:rating.rate.send')}
        </Button>
        {draft.isKept && (
          <SaveState phase="saved" words={{ saved: kept, saving: kept, unsent: kept, offline: kept }} />
        )}
      </Stack>
    </Form>
  );
}
