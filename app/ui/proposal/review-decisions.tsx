import { type FormEvent, useState } from 'react';
import type { ReviewPage } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { typedIn } from '../identity/faults';
import { Notice } from '../notice/notice';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import css from './review.module.css';
import { BillDecision } from './review-bill';
import { Decision, type RefusedDecision } from './review-decision';
import { MergeDecision } from './review-merge';

type Written = { readonly intent: string; readonly text: string };

/** Which decision a reason is being written for, and the reason so far. */
function writtenIn({ target }: FormEvent): Written | null {
  if (!(target instanceof HTMLTextAreaElement)) return null;
  const intent = target.form?.querySelector<HTMLButtonElement>('button[name=intent]')?.value ?? '';
  return { intent, text: target.value };
}

/** What the committee can decide now, each way in a form of its own. A reason whose form is gone because somebody else decided meanwhile stays to be read. */
export function Decisions(props: { page: ReviewPage; refused: RefusedDecision; isDone: boolean }) {
  const { page, refused, isDone } = props;
  const { say } = usePhrases();
  const { may, late, seen } = page;
  const opinion = { label: say('proposal:review.page.opinion'), required: false };
  const reason = {
    label: say('proposal:review.page.reason'),
    hint: say('proposal:review.page.reasonHint'),
    required: true,
  };
  const [written, setWritten] = useState<Written | null>(null);
  const sent = refused && { intent: typedIn(refused, 'intent'), text: typedIn(refused, 'reason') };
  const reasoned = written ?? sent;
  const isThere = (intent: string) =>
    intent === 'merge' ? may.merge : intent === 'promote' ? may.promote : may.decide;
  const isLost = reasoned !== null && !isDone && reasoned.text.trim() !== '' && !isThere(reasoned.intent);
  if (!may.decide && !may.merge && !may.promote && !isLost) return null;
  return (
    <Section title={say('proposal:review.page.decide')} id="decide">
      {isLost && (
        <Notice
          tone="warning"
          word={say('proposal:review.page.noteWord')}
          title={say('proposal:review.page.kept')}
          level={3}
          live
        >
          <p>{say('proposal:review.page.keptNote')}</p>
          <p className={css.words} dir="auto">
            {reasoned.text}
          </p>
        </Notice>
      )}
      <div onInput={(event) => setWritten((before) => writtenIn(event) ?? before)}>
        <Stack gap="tight">
          <p>{say('proposal:review.page.decideNote')}</p>
          {may.decide && !late && (
            <Decision
              {...{ seen, refused, reason: opinion }}
              intent="file"
              kind="seal"
              summary={say('proposal:review.page.file')}
              verb={say('proposal:review.page.fileSend')}
              consequence={say('proposal:review.page.fileNote')}
            />
          )}
          {may.merge && <MergeDecision page={page} refused={refused} />}
          {may.decide && (
            <>
              <Decision
                {...{ seen, refused }}
                intent="turnToSuggestion"
                summary={say('proposal:review.page.suggestion')}
                verb={say('proposal:review.page.suggestionSend')}
                consequence={say(
                  late ? 'proposal:review.page.suggestionLateNote' : 'proposal:review.page.suggestionNote',
                )}
                reason={late ? opinion : reason}
              />
              <Decision
                {...{ seen, refused }}
                intent="sendBack"
                summary={say('proposal:review.page.sendBack')}
                verb={say('proposal:review.page.sendBackSend')}
                consequence={say('proposal:review.page.sendBackNote')}
                reason={{ ...reason, label: say('proposal:review.page.missing') }}
              />
              <Decision
                {...{ seen, refused, reason }}
                intent="decline"
                kind="danger"
                summary={say('proposal:review.page.decline')}
                verb={say('proposal:review.page.declineSend')}
                consequence={say('proposal:review.page.declineNote')}
              />
            </>
          )}
          {may.promote && <BillDecision page={page} refused={refused} />}
        </Stack>
      </div>
    </Section>
  );
}
