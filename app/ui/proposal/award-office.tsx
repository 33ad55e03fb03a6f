import { Form, useNavigation } from '@remix-run/react';
import type { AwardsPage } from '../../domain/proposal/award-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { localTime } from '../congress/local-time';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import type { RefusedForm } from './refused-form';

/** Six in the evening of a day, as a field holds it. */
const eveningOf = (at: Date): string => `${localTime(at).slice(0, 10)}T18:00`;

/** Asking the representatives about nominations, ticked together and until one moment. */
export function AwardConsult(props: { page: AwardsPage; refused: RefusedForm; now: Date }) {
  const { say } = usePhrases();
  const { page, now } = props;
  const busy = useNavigation().state !== 'idle';
  const refused = props.refused?.typed.intent === 'consult' ? props.refused : null;
  const open = page.lines.filter(({ state }) => state === 'nominated');
  if (!page.may.consult || open.length === 0) return null;
  const ticked = Array.isArray(refused?.typed.awards) ? (refused.typed.awards as string[]) : [];
  return (
    <Section title={say('proposal:rating.awards.consult')}>
      <Form method="post">
        <Stack>
          <Choice
            type="checkbox"
            name="awards[]"
            legend={say('proposal:rating.awards.groups.nominated')}
            options={open.map(({ id, name, kind }) => ({
              value: id,
              label: name,
              note: say(`proposal:awardKinds.${kind}`),
            }))}
            defaultValue={ticked}
            error={faultsOf(say, refused?.refusal, 'awards')}
          />
          <Field
            type="datetime-local"
            name="until"
            label={say('proposal:rating.awards.consultUntil')}
            defaultValue={
              refused ? typedIn(refused, 'until') : eveningOf(new Date(now.getTime() + 5 * 86_400_000))
            }
            error={faultsOf(say, refused?.refusal, 'until')}
            required
          />
          <Button
            name="intent"
            value="consult"
            pending={busy}
            consequence={say('proposal:rating.awards.consultNote')}
          >
            {say('proposal:rating.awards.consultSend')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}

/** Publishing what was chosen, at a session. */
export function AwardPublish({ page, refused }: { page: AwardsPage; refused: RefusedForm }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const isThere = page.lines.some(({ state }) => state === 'chosen');
  if (!page.may.decide || !isThere || page.sessions.length === 0) return null;
  return (
    <Section title={say('proposal:rating.awards.publish')}>
      <Form method="post">
        <Stack>
          <Field
            as="select"
            name="session"
            label={say('proposal:rating.awards.publishAt')}
            defaultValue={
              refused?.typed.intent === 'publish' ? typedIn(refused, 'session') : page.sessions[0]?.id
            }
            required
          >
            {page.sessions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Field>
          <Button
            kind="seal"
            name="intent"
            value="publish"
            pending={busy}
            consequence={say('proposal:rating.awards.publishNote')}
          >
            {say('proposal:rating.awards.publishSend')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}
