import type { Question } from '../../../domain/ballot/sealed/kinds';
import type { Say } from '../../../i18n/phrases';

const join = (names: readonly string[]) => names.join('、');

/** How an item is ticked, and who or what stands on it: a line each. */
export function sayQuestion(say: Say, question: Question, seats: number | null): string[] {
  switch (question.kind) {
    case 'motion':
      return [say('sealed:boxes.kinds.motion')];
    case 'choice':
      return [
        say('sealed:boxes.kinds.choice', { count: question.alternatives.length }),
        join(question.alternatives),
      ];
    case 'equalElection':
      return [
        say('sealed:boxes.kinds.equalElection', { seats: seats ?? question.candidates.length }),
        say('sealed:boxes.persons', { names: join(question.candidates) }),
      ];
    case 'election': {
      const { candidates, writeIns, mode } = question;
      const count = candidates.length;
      return [
        say('sealed:boxes.kinds.election', { count, seats: question.seats }),
        say('sealed:boxes.persons', { names: join(candidates) }),
        ...(mode === 'approval' ? [say('sealed:boxes.approvalOnly')] : []),
        ...(writeIns > 0 ? [say('sealed:boxes.writeIns', { count: writeIns })] : []),
      ];
    }
    case 'appraisal':
      return [
        say('sealed:boxes.kinds.appraisal'),
        say('sealed:boxes.persons', { names: join(question.persons) }),
        say('sealed:boxes.grades', { grades: join(question.grades) }),
      ];
  }
}
