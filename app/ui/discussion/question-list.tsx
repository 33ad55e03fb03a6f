import type { QuestionEntry } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { roomCalled } from './room-called';

const shorten = (text: string, signs: number): string => {
  const all = [...text];
  return all.length > signs ? `${all.slice(0, signs).join('')}……` : text;
};

/** Questions with who asked, how many stand behind each, and the beginning of the answer. */
export function QuestionList({ questions }: { questions: readonly QuestionEntry[] }) {
  const { say } = usePhrases();
  return (
    <EntryList
      label={say('questions:list.list')}
      entries={questions.map((question) => ({
        key: question.id,
        to: paths.question(question.id),
        number: question.number,
        title: shorten(question.text, 120),
        meta: metaOf(say, question).join(' · '),
        note: question.answer
          ? say('questions:list.answerBy', {
              unit: question.answer.unit,
              text: shorten(question.answer.text, 80),
            })
          : undefined,
        state: (
          <Badge tone={question.answer ? 'success' : 'info'}>
            {say(question.answer ? 'questions:list.isAnswered' : 'questions:list.isOpen')}
          </Badge>
        ),
      }))}
    />
  );
}

function metaOf(say: ReturnType<typeof usePhrases>['say'], question: QuestionEntry): string[] {
  const { item, followUps: count, followUpsWaiting: waiting } = question;
  const further =
    waiting > 0
      ? say('questions:list.followUpsWaiting', { count, waiting })
      : say('questions:list.followUps', { count });
  return [
    ...(question.isMine ? [say('questions:list.own')] : []),
    say('questions:list.from', {
      groups: question.groups.map((name) => roomCalled(say, name)).join(say('questions:list.comma')),
    }),
    ...(item ? [say('questions:list.itemName', item)] : []),
    say('questions:list.support', { count: question.support }),
    ...(count > 0 ? [further] : []),
  ];
}
