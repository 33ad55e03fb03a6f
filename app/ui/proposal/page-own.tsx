import { Form, useNavigation } from '@remix-run/react';
import type { ProposalPage } from '../../domain/proposal/draft-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Section } from '../page/page';
import { Row } from '../stack/stack';
import { WithdrawForm } from './draft-withdraw';

/** What only its proposers decide: whether their name stands on the publication, and whether to withdraw. */
export function OwnProposal({ page }: { page: ProposalPage }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { may, proposal } = page;
  if (!may.consent && !may.withdraw) return null;
  return (
    <Section title={say('proposal:draft.page.own')}>
      {may.consent && (
        <Form method="post">
          <p>{say(`proposal:draft.page.${proposal.nameConsent ? 'consentIs' : 'consentIsNot'}`)}</p>
          <input type="hidden" name="intent" value="consent" />
          <Row>
            <Button kind="quiet" name="consent" value={page.consent} pending={busy}>
              {say(`proposal:draft.page.${page.consent === 'no' ? 'consentNo' : 'consentYes'}`)}
            </Button>
          </Row>
        </Form>
      )}
      {may.withdraw && <WithdrawForm />}
    </Section>
  );
}
