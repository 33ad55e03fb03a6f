import { Form } from '@remix-run/react';
import type { BoxView } from '../../../domain/ballot/box-view';
import { sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { Button, type ButtonKind } from '../../button/button';
import { Details } from '../../details/details';
import { Field } from '../../field/field';
import { Section } from '../../page/page';
import { Stack } from '../../stack/stack';

type Act = 'prepare' | 'unprepare' | 'open' | 'close' | 'remind' | 'remove';

/** What the secretary can do with a box in each state, the next step first. */
const actsOf = ({ box }: BoxView): readonly Act[] => {
  if (box.state === 'planned') return ['prepare', 'remove'];
  if (box.state === 'prepared') return ['open', 'unprepare'];
  if (box.state === 'open') return box.revote ? ['remind'] : ['remind', 'close'];
  return [];
};

const kinds: Partial<Record<Act, ButtonKind>> = { prepare: 'seal', open: 'primary', remind: 'primary' };

/** The secretary's orders about a box; what can't be done now is refused with its reason. */
export function BoxOffice({ view }: { view: BoxView }) {
  const { say, locale } = usePhrases();
  const { box, mayRun, now } = view;
  if (!mayRun || box.state === 'counted' || box.state === 'void') return null;
  return (
    <Section title={say('sealed:boxes.office.title')}>
      <Stack>
        {actsOf(view).map((act) => (
          <Form method="post" key={act}>
            <Button
              name="intent"
              value={act}
              kind={kinds[act] ?? 'quiet'}
              consequence={say(`sealed:boxes.office.${act}Note`)}
            >
              {say(`sealed:boxes.office.${act}`)}
            </Button>
          </Form>
        ))}
        {box.remindedAt && (
          <p>{say('sealed:boxes.office.reminded', { when: sayWhen(say, locale, box.remindedAt, now) })}</p>
        )}
        {box.state !== 'planned' && (
          <Details summary={say('sealed:boxes.office.void')}>
            <Form method="post">
              <Stack gap="tight">
                <Field
                  name="reason"
                  label={say('sealed:boxes.office.reason')}
                  hint={say('sealed:boxes.office.reasonHint')}
                  minLength={4}
                  maxLength={500}
                  required
                />
                <Button kind="danger" name="intent" value="void">
                  {say('sealed:boxes.office.void')}
                </Button>
              </Stack>
            </Form>
          </Details>
        )}
      </Stack>
    </Section>
  );
}
