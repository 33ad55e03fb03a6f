import { Form, useNavigation } from '@remix-run/react';
import type { CheckPage } from '../../domain/disclosure/desk-views';
import { checkResults } from '../../domain/disclosure/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { localTime } from '../congress/local-time';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

type Props = { readonly page: CheckPage; readonly refused: Refusing };

const of = (intent: string, refused: Refusing): Refusing =>
  refused?.typed.intent === intent ? refused : null;

/** What the reader's office decides about a version now: check, approve, send back. */
export function CheckDecisions({ page, refused }: Props) {
  const { may } = page;
  return (
    <>
      {may.check && <CheckForm page={page} refused={of('check', refused)} />}
      {may.approve && <ApproveForm page={page} refused={of('approve', refused)} />}
      {may.sendBack && <SendBackForm page={page} refused={of('sendBack', refused)} />}
    </>
  );
}

function CheckForm({ page, refused }: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Section title={say('disclosure:desk.check.decision')}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="seen" value={page.revision} />
          <Choice
            type="radio"
            name="result"
            legend={say('disclosure:desk.check.decision')}
            legendHidden
            required
            defaultValue={typedIn(refused, 'result')}
            error={faultsOf(say, refused?.refusal, 'result')}
            options={checkResults.map((one) => ({
              value: one,
              label: say(`disclosure:desk.check.results.${one}`),
              note: say(`disclosure:desk.check.resultNotes.${one}`),
            }))}
          />
          <Field
            as="textarea"
            rows={3}
            name="note"
            label={say('disclosure:desk.check.note')}
            hint={say('disclosure:desk.check.noteHint')}
            maxLength={500}
            defaultValue={typedIn(refused, 'note')}
            error={faultsOf(say, refused?.refusal, 'note')}
          />
          <Button
            name="intent"
            value="check"
            pending={busy}
            consequence={say('disclosure:desk.check.sendNote')}
          >
            {say('disclosure:desk.check.send')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}

function ApproveForm({ page, refused }: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Section title={say('disclosure:desk.check.approveTitle')}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="seen" value={page.revision} />
          <Field
            type="datetime-local"
            name="embargo"
            min={localTime(page.now)}
            label={say('disclosure:desk.check.embargo')}
            hint={say('disclosure:desk.check.embargoHint')}
            defaultValue={typedIn(refused, 'embargo')}
            error={faultsOf(say, refused?.refusal, 'embargo')}
          />
          <Button
            kind="seal"
            name="intent"
            value="approve"
            pending={busy}
            consequence={say('disclosure:desk.check.approveNote')}
          >
            {say('disclosure:desk.check.approve')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}

function SendBackForm({ page, refused }: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Details summary={say('disclosure:desk.check.sendBackTitle')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="seen" value={page.revision} />
          <Field
            as="textarea"
            rows={3}
            name="why"
            label={say('disclosure:desk.check.sendBackWhy')}
            maxLength={500}
            required
            defaultValue={typedIn(refused, 'why')}
            error={faultsOf(say, refused?.refusal, 'why')}
          />
          <Button kind="quiet" name="intent" value="sendBack" pending={busy}>
            {say('disclosure:desk.check.sendBack')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
