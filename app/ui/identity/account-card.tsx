import { Form } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';
import css from './account-card.module.css';
import { faultsOf, typedIn } from './faults';
import { AccountBadge, type AccountState } from './people-table';

type Person = {
  id: string;
  state: AccountState;
  codeUntil: string | null;
  passwordSince: string | null;
  devices: number;
};

/** The state of one account and what the secretary can do about it. */
export function AccountCard(props: {
  person: Person;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say, locale } = usePhrases();
  const { person, refused } = props;
  const when = (moment: string) => ({ when: sayMoment(locale, new Date(moment)) });
  return (
    <Stack>
      <p className={css.state}>
        <AccountBadge state={person.state} />
        {person.state === 'active' && person.passwordSince && (
          <span>
            {say('identity:person.activatedAt', when(person.passwordSince))} ·{' '}
            {say('identity:person.devices', { count: person.devices })}
          </span>
        )}
        {person.state === 'code' && person.codeUntil && (
          <span>{say('identity:person.codeUntil', when(person.codeUntil))}</span>
        )}
      </p>
      {person.state === 'active' && (
        <Details summary={say('identity:person.reset')} open={refused !== null}>
          <Form method="post">
            <Stack>
              <p>{say('identity:person.resetLede')}</p>
              <Field
                name="reason"
                label={say('identity:person.reason')}
                hint={say('identity:person.reasonHint')}
                maxLength={200}
                required
                defaultValue={typedIn(refused, 'reason')}
                error={faultsOf(say, refused?.refusal, 'reason')}
              />
              <Button kind="danger" name="intent" value="reset">
                {say('identity:person.reset')}
              </Button>
            </Stack>
          </Form>
        </Details>
      )}
      {(person.state === 'none' || person.state === 'expired' || person.state === 'code') && (
        <ButtonLink kind="quiet" to={paths.codes(person.id)}>
          {say('identity:person.issue')}
        </ButtonLink>
      )}
    </Stack>
  );
}
