import type { WorkItem } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { sayDateOf } from '../roster/say-date';
import { ContactFields } from './handling-contact';
import { ReplyDraft } from './handling-draft';
import { WorkForm } from './handling-form';
import { ReplyActs } from './handling-reply-acts';

/** What a refused form was about: its assignment, reply or request. */
const subjectOf = ({ typed }: NonNullable<Refusing>): string => {
  const [box] = Array.isArray(typed.replies) ? typed.replies : [];
  return String(typed.assignment ?? typed.reply ?? typed.extension ?? String(box ?? '').slice(0, 36));
};

/** The orders about one department's work that are this reader's, what is next first. */
export function WorkActs({ item, today, refused }: { item: WorkItem; today: string; refused: Refusing }) {
  const { say, locale } = usePhrases();
  const { may, reply } = item;
  const asked = item.extensions.find(({ state }) => state === 'asked');
  const isOurs = refused !== null && [item.id, reply?.id, asked?.id].includes(subjectOf(refused));
  const of = (intent: string): Refusing => (isOurs && refused.typed.intent === intent ? refused : null);
  const hidden = { assignment: item.id };
  const isNew = item.contacts.length === 0 && !reply;
  const isToWrite = reply ? reply.sentBack !== null : !isNew && !item.isReplied;
  const draftTitle = reply ? 'redraft' : item.isReplied ? 'correct' : 'draft';
  return (
    <>
      <ReplyActs item={item} of={of} />
      {may.contact && (
        <WorkForm
          intent="contact"
          {...{ hidden }}
          refused={of('contact')}
          summary={say('proposal:handling.acts.contact')}
          isNext={isNew && item.role !== 'co'}
          question={{
            name: 'note',
            label: say('proposal:handling.acts.contactNote'),
            hint: say('proposal:handling.acts.contactNoteHint'),
            most: 1000,
            required: true,
          }}
          verbs={[{ label: say('proposal:handling.acts.contactSend') }]}
        >
          <ContactFields today={today} refused={of('contact')} />
        </WorkForm>
      )}
      {may.draft && (
        <Details
          summary={say(`proposal:handling.acts.${draftTitle}`)}
          open={isToWrite || of('draft') !== null}
        >
          <ReplyDraft key={item.mark} item={item} refused={of('draft')} />
        </Details>
      )}
      {may.opinion && (
        <WorkForm
          intent="opinion"
          {...{ hidden }}
          refused={of('opinion')}
          summary={say(item.opinion ? 'proposal:handling.acts.reopinion' : 'proposal:handling.acts.opinion')}
          isNext={item.opinion === null}
          question={{
            name: 'text',
            label: say('proposal:handling.acts.opinionText'),
            most: 2000,
            required: true,
            start: item.opinion ?? '',
          }}
          verbs={[{ label: say('proposal:handling.acts.opinionSend'), kind: 'primary' }]}
        />
      )}
      {may.decide && asked && (
        <WorkForm
          intent="decide"
          hidden={{ extension: asked.id }}
          refused={of('decide')}
          summary={say('proposal:handling.acts.decide')}
          isNext
          question={{
            name: 'reason',
            label: say('proposal:handling.acts.decideReason'),
            most: 1000,
            required: false,
          }}
          verbs={[
            { label: say('proposal:handling.acts.grant'), kind: 'primary', value: 'grant' },
            { label: say('proposal:handling.acts.refuse'), value: 'refuse' },
          ]}
        />
      )}
      {may.extend && (
        <WorkForm
          intent="extension"
          {...{ hidden }}
          refused={of('extension')}
          summary={say('proposal:handling.acts.extension')}
          note={say('proposal:handling.acts.extensionNote', { day: sayDateOf(locale, may.extend) })}
          question={{
            name: 'reason',
            label: say('proposal:handling.acts.extensionReason'),
            most: 1000,
            required: true,
          }}
          verbs={[{ label: say('proposal:handling.acts.extensionSend') }]}
        />
      )}
      {may.handBack && (
        <WorkForm
          intent="handBack"
          {...{ hidden }}
          refused={of('handBack')}
          summary={say('proposal:handling.acts.handBack')}
          note={say('proposal:handling.acts.handBackNote', { day: sayDateOf(locale, may.handBack) })}
          question={{
            name: 'reason',
            label: say('proposal:handling.acts.handBackReason'),
            most: 1000,
            required: true,
          }}
          verbs={[{ label: say('proposal:handling.acts.handBackSend') }]}
        />
      )}
    </>
  );
}
