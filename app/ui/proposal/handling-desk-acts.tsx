import { useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { DeskRow, Turn } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import css from './handling.module.css';
import { boxOf } from './handling-desk-list';
import { type ReplyFields, ReplyQuestions } from './handling-reply-fields';

/** What can be done with all that is ticked: handing on, signing, publishing, or one reply for many. */
export function DeskActs(props: { turn: Turn; rows: readonly DeskRow[]; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { turn, rows, refused } = props;
  const kinds = new Set(rows.map((row) => boxOf(turn, row)?.name));
  const intent = turn === 'handle' ? 'submit' : turn === 'sign' || turn === 'publish' ? turn : null;
  if (intent === null) return null;
  const isDrafting = refused?.typed.intent === 'same';
  return (
    <div className={css.bulk}>
      {kinds.has('replies[]') && (
        <div>
          <Button
            kind={intent === 'publish' ? 'seal' : 'primary'}
            name="intent"
            value={intent}
            pending={busy}
            formNoValidate
            consequence={say(`proposal:handling.acts.${intent}Note`)}
          >
            {say(`proposal:handling.desk.${intent}`)}
          </Button>
        </div>
      )}
      {kinds.has('assignments[]') && (
        <Details summary={say('proposal:handling.desk.same')} open={isDrafting}>
          <SameReply refused={isDrafting ? refused : null} pending={busy} />
        </Details>
      )}
    </div>
  );
}

function SameReply({ refused, pending }: { refused: Refusing; pending: boolean }) {
  const { say } = usePhrases();
  const back = (name: keyof ReplyFields, start: string) => String(refused?.typed[name] ?? start);
  const [fields, setFields] = useState<ReplyFields>({
    outcome: back('outcome', 'measure'),
    code: back('code', 'A'),
    doneBy: back('doneBy', ''),
    text: back('text', ''),
  });
  return (
    <div className={css.form}>
      <p>{say('proposal:handling.desk.sameNote')}</p>
      <ReplyQuestions
        fields={fields}
        write={(change) => setFields((before) => ({ ...before, ...change }))}
        refusal={refused?.refusal}
      />
      <div>
        <Button kind="quiet" name="intent" value="same" pending={pending}>
          {say('proposal:handling.desk.sameSend')}
        </Button>
      </div>
    </div>
  );
}
