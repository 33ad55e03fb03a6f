import type { WorkItem } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import type { Refusing } from '../discussion/refusing';
import { WorkForm } from './handling-form';

/** What moves a reply on or back: countersigning, handing on, signing, publishing, sending back; each only for whom it is. */
export function ReplyActs({ item, of }: { item: WorkItem; of: (intent: string) => Refusing }) {
  const { say } = usePhrases();
  const { may, reply } = item;
  if (!reply) return null;
  const boxes = { 'replies[]': reply.box };
  const mark = { reply: reply.id, seen: reply.mark };
  const steps = [
    ['submit', may.submit, 'primary'],
    ['sign', may.sign, 'primary'],
    ['publish', may.publish, 'seal'],
  ] as const;
  const isTaking = reply.state === 'submitted' && !may.sign;
  return (
    <>
      {may.countersign && (
        <WorkForm
          intent="countersign"
          hidden={mark}
          refused={of('countersign')}
          verbs={[
            {
              label: say('proposal:handling.acts.countersign'),
              kind: 'primary',
              note: say('proposal:handling.acts.countersignNote'),
            },
          ]}
        />
      )}
      {steps.map(
        ([intent, isOurs, kind]) =>
          isOurs && (
            <WorkForm
              key={intent}
              intent={intent}
              hidden={boxes}
              refused={of(intent)}
              verbs={[
                {
                  label: say(`proposal:handling.acts.${intent}`),
                  kind,
                  note: say(`proposal:handling.acts.${intent}Note`),
                },
              ]}
            />
          ),
      )}
      {may.sendBack && (
        <WorkForm
          intent="sendBack"
          hidden={mark}
          refused={of('sendBack')}
          summary={say(isTaking ? 'proposal:handling.acts.takeBack' : 'proposal:handling.acts.sendBack')}
          question={{
            name: 'reason',
            label: say('proposal:handling.acts.sendBackReason'),
            most: 1000,
            required: true,
          }}
          verbs={[
            {
              label: say(
                isTaking ? 'proposal:handling.acts.takeBack' : 'proposal:handling.acts.sendBackSend',
              ),
            },
          ]}
        />
      )}
    </>
  );
}
