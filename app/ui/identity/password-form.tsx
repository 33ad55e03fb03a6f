import { Form, useNavigation } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import { faultsOf } from './faults';

/** Changing one's own password. */
export function PasswordForm({ refusal }: { refusal: Refusal | undefined }) {
  const { say } = usePhrases();
  const working = useNavigation().formData?.get('intent') === 'password';
  const secret = (name: string, label: string, complete: string, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      name={name}
      type="password"
      autoComplete={complete}
      required
      error={faultsOf(say, refusal, name)}
    />
  );
  return (
    <Form method="post">
      <Stack>
        <p>{say('identity:account.passwordLede')}</p>
        <Refused refusal={refusal} />
        {secret('password', say('identity:account.current'), 'current-password')}
        {secret(
          'newPassword',
          say('identity:account.newPassword'),
          'new-password',
          say('identity:activate.newPasswordHint'),
        )}
        {secret('again', say('identity:activate.again'), 'new-password')}
        <Button name="intent" value="password" pending={working} pendingText={say('platform:states.working')}>
          {say('identity:account.changePassword')}
        </Button>
      </Stack>
    </Form>
  );
}
