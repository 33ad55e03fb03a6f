import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { DecisionPage, PointView } from '../../domain/monitor/decision/views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { FileDrop } from '../file-drop/file-drop';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import { DoneFields, ReasonField } from './decision-fields';

export type PointProps = { page: DecisionPage; point: PointView; refused: Refusing };
type Props = PointProps;
const megabytes = 10;

/** What can be done with a point that is not passed: complete it, give it another day, pass over it. */
export function PointActs({ page, point, refused }: Props) {
  const mine = refused?.typed.point === point.point ? refused : null;
  const of = (intent: string) => (mine?.typed.intent === intent ? mine : null);
  return (
    <>
      {point.mayComplete && <Complete page={page} point={point} refused={of('complete')} />}
      {page.links && <SetPoint page={page} point={point} refused={of('setPoint')} />}
      {point.maySkip && <Skip page={page} point={point} refused={of('skip')} />}
    </>
  );
}

/** A form about one point, folded. */
export function Shell(
  props: Props & {
    intent: string;
    summary: string;
    isOpen: boolean;
    isUpload?: boolean;
    children: ReactNode;
  },
) {
  const { page, point, refused, intent, summary, isOpen, isUpload, children } = props;
  return (
    <Details summary={summary} open={isOpen || refused !== null}>
      <Form method="post" {...(isUpload ? { encType: 'multipart/form-data' as const } : {})}>
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="point" value={point.point} />
          <input type="hidden" name="seen" value={page.revision} />
          {children}
        </Stack>
      </Form>
    </Details>
  );
}

function Complete(props: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { page, point, refused } = props;
  return (
    <Shell
      {...props}
      intent="complete"
      summary={say('monitor:decision.page.complete')}
      isOpen={page.current === point.point}
      isUpload
    >
      <DoneFields refused={refused} today={page.today} hint={say('monitor:decision.page.evidenceHint')} />
      <FileDrop
        name="file"
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
        label={say('monitor:decision.page.fileLabel')}
        hint={say('monitor:decision.page.fileHint', { megabytes })}
        maxBytes={megabytes * 1_048_576}
        tooLargeText={say('monitor:decision.page.fileTooLarge', { megabytes })}
      />
      <Button
        kind={page.current === point.point ? 'primary' : 'quiet'}
        pending={busy}
        consequence={say('monitor:decision.page.completeNote')}
      >
        {say('monitor:decision.page.complete')}
      </Button>
    </Shell>
  );
}

function SetPoint(props: Props) {
  const { say } = usePhrases();
  const { point, refused } = props;
  const given = (name: string, stored: string) => (refused ? typedIn(refused, name) : stored);
  return (
    <Shell {...props} intent="setPoint" summary={say('monitor:decision.page.set')} isOpen={false}>
      <Field
        type="date"
        name="dueOn"
        label={say('monitor:decision.page.setDue')}
        defaultValue={given('dueOn', point.dueOn)}
        error={faultsOf(say, refused?.refusal, 'dueOn')}
        chars={12}
        required
      />
      <Field
        name="owner"
        label={say('monitor:decision.page.setOwner')}
        hint={say('monitor:decision.page.setOwnerHint')}
        defaultValue={given('owner', point.ownerNumber)}
        error={faultsOf(say, refused?.refusal, 'owner')}
        chars={12}
      />
      <Button kind="quiet">{say('monitor:decision.page.setSend')}</Button>
    </Shell>
  );
}

function Skip(props: Props) {
  const { say } = usePhrases();
  const { refused } = props;
  return (
    <Shell {...props} intent="skip" summary={say('monitor:decision.page.skip')} isOpen={false}>
      <ReasonField refused={refused} label={say('monitor:decision.page.skipWhy')} />
      <Button kind="quiet" consequence={say('monitor:decision.page.skipNote')}>
        {say('monitor:decision.page.skipSend')}
      </Button>
    </Shell>
  );
}
