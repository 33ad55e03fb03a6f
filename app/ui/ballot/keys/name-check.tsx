import { Form } from '@remix-run/react';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Button, ButtonLink } from '../../button/button';
import { Section } from '../../page/page';
import { Row, Stack } from '../../stack/stack';
import type { Offered } from './name-form';
import { NoMaster } from './no-master';

/** The names as they will be announced, before anybody is named. */
export function NameCheck(props: {
  checked: { people: readonly Offered[]; threshold: number };
  session: string;
}) {
  const { say } = usePhrases();
  const { people, threshold } = props.checked;
  return (
    <Section title={say('sealed:keys.check')}>
      <Form method="post">
        <Stack>
          <p>{say('sealed:keys.checkText', { n: people.length, t: threshold })}</p>
          <ol>
            {people.map(({ id, name, staffNumber, department }) => (
              <li key={id}>
                {name} · {[staffNumber, department].filter(Boolean).join(' · ')}
                <input type="hidden" name="people[]" value={id} />
              </li>
            ))}
          </ol>
          <NoMaster size={people.length} threshold={threshold} />
          <input type="hidden" name="threshold" value={threshold} />
          <Row>
            <Button name="intent" value="name">
              {say('sealed:keys.name')}
            </Button>
            <ButtonLink kind="quiet" to={paths.keys(props.session)}>
              {say('sealed:keys.back')}
            </ButtonLink>
          </Row>
        </Stack>
      </Form>
    </Section>
  );
}
