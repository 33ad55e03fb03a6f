import { sql } from 'drizzle-orm';
import type { PersonOnRoster } from '#app/domain/roster/import/check-people';
import type { RepresentativeOnRoster } from '#app/domain/roster/import/check-representatives';
import type { Tx } from '#db/client';

type PersonRow = Record<
  | 'staff_number'
  | 'name'
  | 'gender'
  | 'birth_date'
  | 'department'
  | 'job_kind'
  | 'job_level'
  | 'phone'
  | 'hired_on'
  | 'note',
  string | null
>;

/** Everybody of the roster by staff number, as an import compares them: one query, whatever the size. */
export async function knownPeople(tx: Tx): Promise<Map<string, PersonOnRoster>> {
  const rows = await tx.execute<PersonRow>(sql`
    select staff_number, name, gender, birth_date::text, department, job_kind, job_level, phone, hired_on::text, note
    from person where not invented`);
  return new Map(
    rows.map((row) => [
      row.staff_number!,
      {
        name: row.name,
        gender: row.gender,
        bornOn: row.birth_date,
        department: row.department,
        jobKind: row.job_kind,
        jobLevel: row.job_level,
        phone: row.phone,
        hiredOn: row.hired_on,
        remark: row.note,
      },
    ]),
  );
}

type SeatRow = {
  staff_number: string;
  name: string;
  delegation: string | null;
  leader: boolean | null;
  presidium: boolean | null;
  constituency: string | null;
  attends: boolean;
  deputy: boolean | null;
  note: string | null;
};

/** Everybody of the roster with the seat held in a term, as an import of representatives compares them. */
export async function knownRepresentatives(
  tx: Tx,
  termId: string,
): Promise<Map<string, RepresentativeOnRoster>> {
  const rows = await tx.execute<SeatRow>(sql`
    select p.staff_number, p.name, coalesce(d.name, da.name) as delegation, r.leader, r.presidium_candidate as presidium, r.deputy, r.note,
      c.name as constituency, a.person_id is not null as attends
    from person p
    left join representative r on r.person_id = p.id and r.term_id = ${termId} and r.ended_on is null
    left join delegation d on d.id = r.delegation_id
    left join constituency c on c.id = r.constituency_id
    left join attendee a on a.person_id = p.id and a.term_id = ${termId}
    left join delegation da on da.id = a.delegation_id
    where not p.invented and p.left_on is null`);
  return new Map(rows.map((row) => [row.staff_number, { name: row.name, seat: seatOf(row) }]));
}

function seatOf(row: SeatRow): RepresentativeOnRoster['seat'] {
  if (row.leader === null && !row.attends) return null;
  return {
    delegation: row.delegation,
    delegationRole:
      row.leader === null ? 'nonVoting' : row.leader ? 'leader' : row.deputy ? 'deputyLeader' : 'member',
    presidium: row.presidium ?? false,
    constituency: row.constituency,
    remark: row.note,
  } as RepresentativeOnRoster['seat'];
}
