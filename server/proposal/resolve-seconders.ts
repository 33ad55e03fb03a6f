import { sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import type { ProposalRow } from './load';

type Member = { id: string; name: string; number: string; delegation: string };

/** Whom the proposer asks: by name or staff number, from a list, or whole delegations; formal representatives of the term, never the proposer. */
export async function resolveSeconders(
  tx: Tx,
  row: ProposalRow,
  asked: {
    readonly names: string;
    readonly people: readonly string[];
    readonly delegations: readonly string[];
  },
): Promise<{ readonly named: readonly string[]; readonly grouped: readonly string[] } | Refusal> {
  const members = await tx.execute<Member>(sql`
    select p.id, p.name, p.staff_number as number, r.delegation_id as delegation
    from representative r join person p on p.id = r.person_id and p.left_on is null
    where r.term_id = ${row.termId} and r.ended_on is null order by p.staff_number`);
  const typed: string[] = [];
  for (const word of wordsIn(asked.names)) {
    const found = findMember(members, word);
    if (isRefusal(found)) return found;
    typed.push(found);
  }
  const known = new Set(members.map(({ id }) => id));
  if (asked.people.some((id) => !known.has(id)))
    return refuse('proposal.inviteeUnknown', { params: { name: '' } });
  const others = (ids: readonly string[]) => [...new Set(ids)].filter((id) => id !== row.proposerId);
  return {
    named: others([...typed, ...asked.people]),
    grouped: others(
      members.filter(({ delegation }) => asked.delegations.includes(delegation)).map(({ id }) => id),
    ),
  };
}

const wordsIn = (names: string) => [...new Set(names.split(/[\s,，、;；]+/).filter((word) => word !== ''))];

function findMember(members: readonly Member[], word: string): string | Refusal {
  const byNumber = members.find(({ number }) => number === word);
  if (byNumber) return byNumber.id;
  const byName = members.filter(({ name }) => name === word);
  if (byName.length > 1) return refuse('proposal.inviteeAmbiguous', { params: { name: word } });
  return byName[0]?.id ?? refuse('proposal.inviteeUnknown', { params: { name: word } });
}
