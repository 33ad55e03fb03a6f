import { Form, useNavigation } from '@remix-run/react';
import type { FollowPage } from '../../domain/proposal/rating-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import { FollowAct } from './follow-act';
import type { RefusedForm } from './refused-form';

/** What the committee and the union office can do about a proposal after its reply. */
export function FollowOffice({ page, refused }: { page: FollowPage; refused: RefusedForm }) {
  const { say } = usePhrases();
  const { proposal, may, closing } = page;
  const busy = useNavigation().state !== 'idle';
  const isOpen = (intent: string) => refused?.typed.intent === intent;
  if (!Object.values({ ...may, plan: false, word: false }).some(Boolean)) return null;
  return (
    <Section title={say('proposal:rating.follow.office')}>
      <Stack>
        {may.complete && (
          <Details
            summary={say('proposal:rating.follow.complete')}
            open={isOpen('complete') || closing === 'ready'}
          >
            {closing === 'ready' ? (
              <FollowAct
                label={say('proposal:rating.follow.completeReason')}
                hint={say('proposal:rating.follow.completeHint')}
                seen={proposal.seen}
                refused={refused}
                isRequired
                verbs={[
                  {
                    intent: 'complete',
                    label: say('proposal:rating.follow.complete'),
                    note: say('proposal:rating.follow.completeNote'),
                    kind: 'primary',
                  },
                ]}
              />
            ) : (
              <p>
                {say(
                  closing === 'open'
                    ? 'proposal:rating.follow.completeOpen'
                    : 'proposal:rating.follow.completeMissing',
                )}
              </p>
            )}
          </Details>
        )}
        {may.remind && (
          <Details summary={say('proposal:rating.follow.remind')} open={isOpen('remind')}>
            <FollowAct
              label={say('proposal:rating.follow.remindReason')}
              hint={say('proposal:rating.follow.remindHint')}
              refused={refused}
              verbs={[
                {
                  intent: 'remind',
                  label: say('proposal:rating.follow.remind'),
                  note: say('proposal:rating.follow.remindNote'),
                },
              ]}
            />
          </Details>
        )}
        {may.supervise && <Supervise page={page} refused={refused} isOpen={isOpen('supervise')} />}
        {may.publish && (
          <Details summary={say('proposal:rating.follow.publish')} open={isOpen('publish')}>
            <Form method="post">
              <Stack>
                <p>
                  {say(
                    proposal.nameConsent
                      ? 'proposal:rating.follow.publishNamed'
                      : 'proposal:rating.follow.publishNameless',
                  )}
                </p>
                <Button
                  kind="seal"
                  name="intent"
                  value="publish"
                  pending={busy}
                  consequence={say('proposal:rating.follow.publishNote')}
                >
                  {say('proposal:rating.follow.publish')}
                </Button>
              </Stack>
            </Form>
          </Details>
        )}
        {may.nominate && (
          <ButtonLink kind="quiet" to={paths.proposalAwards({ proposal: proposal.id })}>
            {say('proposal:rating.follow.nominate')}
          </ButtonLink>
        )}
      </Stack>
    </Section>
  );
}

function Supervise(props: { page: FollowPage; refused: RefusedForm; isOpen: boolean }) {
  const { say } = usePhrases();
  const { page, refused, isOpen } = props;
  return (
    <Details summary={say('proposal:rating.follow.supervise')} open={isOpen}>
      <FollowAct
        label={say('proposal:rating.follow.superviseReason')}
        refused={refused}
        isRequired
        verbs={[
          {
            intent: 'supervise',
            label: say('proposal:rating.follow.superviseSend'),
            note: say('proposal:rating.follow.superviseNote'),
          },
        ]}
      >
        <Field
          as="select"
          name="leader"
          label={say('proposal:rating.follow.superviseLeader')}
          defaultValue={isOpen ? typedIn(refused, 'leader') : (page.proposal.leaderId ?? '')}
          error={faultsOf(say, refused?.refusal, 'leader')}
        >
          <option value="">{say('proposal:rating.follow.superviseNone')}</option>
          {page.leaders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
      </FollowAct>
    </Details>
  );
}
