import { Form, useNavigation } from '@remix-run/react';
import type { CheckPage } from '../../domain/disclosure/desk-views';
import { takeDownReasons } from '../../domain/disclosure/words';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

type Props = { readonly page: CheckPage; readonly refused: Refusing };

/** What can be done about an item on the board: a correction as its next version, or taking it down. */
export function CheckPublished({ page, refused }: Props) {
  const { may } = page;
  const of = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  return (
    <>
      {may.correct && <CorrectForm page={page} refused={of('correct')} />}
      {may.takeDown && <TakeDownForm page={page} refused={of('takeDown')} />}
    </>
  );
}

function CorrectForm({ refused }: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Section title={say('disclosure:desk.board.correctTitle')}>
      <Form method="post">
        <Stack>
          <p>{say('disclosure:desk.board.correctNote')}</p>
          <Refused refusal={refused?.refusal} />
          <Field
            as="textarea"
            rows={2}
            name="why"
            label={say('disclosure:desk.board.why')}
            hint={say('disclosure:desk.board.whyHint')}
            maxLength={500}
            required
            defaultValue={typedIn(refused, 'why')}
            error={faultsOf(say, refused?.refusal, 'why')}
          />
          <Button kind="quiet" name="intent" value="correct" pending={busy}>
            {say('disclosure:desk.board.correct')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}

function TakeDownForm({ page, refused }: Props) {
  const { say, locale } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Details summary={say('disclosure:desk.board.downTitle')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <p>
            {say('disclosure:desk.board.downNote')}{' '}
            {page.boardUntil &&
              say('disclosure:desk.board.until', { day: sayIsoDay(locale, page.boardUntil) })}
          </p>
          <Refused refusal={refused?.refusal} />
          <Choice
            type="radio"
            name="reason"
            legend={say('disclosure:desk.board.reason')}
            required
            defaultValue={typedIn(refused, 'reason')}
            error={faultsOf(say, refused?.refusal, 'reason')}
            options={takeDownReasons.map((one) => ({
              value: one,
              label: say(`disclosure:takeDownReasons.${one}`),
            }))}
          />
          <Field
            as="textarea"
            rows={2}
            name="note"
            label={say('disclosure:desk.board.note')}
            maxLength={500}
            defaultValue={typedIn(refused, 'note')}
            error={faultsOf(say, refused?.refusal, 'note')}
          />
          <Button
            kind="danger"
            name="intent"
            value="takeDown"
            pending={busy}
            consequence={say('disclosure:desk.board.downConsequence')}
          >
            {say('disclosure:desk.board.down')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
