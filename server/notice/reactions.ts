import type { ReactionTable } from '#server/platform/command';
import type { Recorded } from '#server/platform/journal';
import type { Kind } from './kind';
import { kindsOn } from './kinds';
import { queueNotices } from './queue-notices';

/** What a kind makes of a fact; null where nobody is to be told. */
function dueOf(kind: Kind, fact: Recorded) {
  const subject = kind.subject ? kind.subject(fact) : fact.subject;
  if (subject === null) return null;
  const purpose =
    kind.purpose === 'each' ? `fact ${fact.id}` : (kind.purpose?.(fact) ?? (kind.gather ? null : 'once'));
  return { kind: kind.name, subject, purpose, session: fact.session ?? null, data: fact.data ?? {} };
}

/** The table with one more reaction for every fact that has kinds: its notices are queued in the same transaction. Other facts pay nothing. */
export function withNotices(table: ReactionTable): ReactionTable {
  const added: ReactionTable = { ...table };
  for (const [name, kinds] of kindsOn) {
    const input = (fact: Recorded) => ({
      dues: kinds.map((kind) => dueOf(kind, fact)).filter((due) => due !== null),
    });
    added[name] = [...(table[name] ?? []), { command: queueNotices, input }];
  }
  return added;
}
