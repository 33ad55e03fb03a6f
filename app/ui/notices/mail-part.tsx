import { Form } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Notice } from '../notice/notice';
import { Stack } from '../stack/stack';

type Props = {
  mail: { address: string; state: 'confirmed' | 'waiting' | 'failed' } | null;
  isSet: boolean;
  refusal?: Refusal | undefined;
  typed: string;
};

/** One's address: what became of it, and where it is changed. Says so where there is no mail at all. */
export function MailPart({ mail, isSet, refusal, typed }: Props) {
  const { say } = usePhrases();
  const address = mail?.address ?? '';
  return (
    <Stack>
      {!isSet && (
        <Notice tone="info" word={say('notice:settingsPage.mail')}>
          <p>{say('notice:settingsPage.noMailServer')}</p>
        </Notice>
      )}
      {mail === null && isSet && <p>{say('notice:settingsPage.noAddress')}</p>}
      {mail?.state === 'confirmed' && <p>{say('notice:settingsPage.confirmed', { address })}</p>}
      {mail?.state === 'failed' && (
        <Notice tone="warning" word={say('notice:settingsPage.mail')}>
          <p>{say('notice:settingsPage.failed', { address })}</p>
        </Notice>
      )}
      {mail?.state === 'waiting' && (
        <>
          <p>{say('notice:settingsPage.waiting', { address })}</p>
          <p>
            <ButtonLink kind="quiet" to={paths.confirmMail()}>
              {say('notice:settingsPage.toConfirm')}
            </ButtonLink>
          </p>
        </>
      )}
      {(isSet || mail) && (
        <Form method="post">
          <Stack>
            <Field
              label={say('notice:settingsPage.address')}
              hint={say('notice:settingsPage.addressHint')}
              type="email"
              name="address"
              autoComplete="email"
              defaultValue={typed || address}
              error={faultsOf(say, refusal, 'address')}
            />
            <Button kind="quiet" name="intent" value="address">
              {say('notice:settingsPage.setAddress')}
            </Button>
          </Stack>
        </Form>
      )}
    </Stack>
  );
}
