import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { WorkItem } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import type { Refusing } from '../discussion/refusing';
import { Refused } from '../refused/refused';
import { useDraft } from '../report/use-draft';
import css from './handling.module.css';
import { type ReplyFields, ReplyQuestions } from './handling-reply-fields';

export const replyDraftName = (assignment: string) => `gongyi.reply:${assignment}`;

const blank: ReplyFields = { outcome: 'measure', code: 'A', doneBy: '', text: '' };

/** Writing a reply. What was read when writing began goes along, so that nobody writes over a colleague's words unseen. */
export function ReplyDraft({ item, refused }: { item: WorkItem; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  // Held while one types: the page may read itself again and show a newer draft above.
  const [seen] = useState(item.mark);
  const { reply } = item;
  const standing: ReplyFields = reply
    ? { outcome: reply.outcome, code: reply.code, doneBy: reply.doneBy ?? '', text: reply.text }
    : blank;
  const back = (name: keyof ReplyFields) => String(refused?.typed[name] ?? '');
  const typed = refused
    ? { outcome: back('outcome'), code: back('code'), doneBy: back('doneBy'), text: back('text') }
    : undefined;
  const draft = useDraft(replyDraftName(item.id), standing, '', typed);
  return (
    <Form method="post" className={css.form}>
      <Refused refusal={refused?.refusal} />
      {item.isReplied && <p>{say('proposal:handling.reply.correctionNote')}</p>}
      <input type="hidden" name="assignment" value={item.id} />
      <input type="hidden" name="seen" value={seen} />
      <ReplyQuestions fields={draft.fields} write={draft.write} refusal={refused?.refusal} />
      <div>
        <Button
          kind={reply ? 'quiet' : 'primary'}
          name="intent"
          value="draft"
          pending={busy}
          consequence={say('proposal:handling.acts.draftNote')}
        >
          {say('proposal:handling.acts.draftSend')}
        </Button>
      </div>
      {draft.isKept && <span className={css.small}>{say('proposal:handling.reply.kept')}</span>}
    </Form>
  );
}
