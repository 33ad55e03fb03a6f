import { asc, desc, eq } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { isChecked } from '#app/domain/monitor/supplier/code';
import { yuanOf } from '#app/domain/monitor/supplier/money';
import { openQuarters } from '#app/domain/monitor/supplier/quarter';
import { seesWhole } from '#app/domain/monitor/supplier/seeing';
import { knownBy } from '#app/domain/monitor/supplier/status';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import {
  monitorDepartment,
  monitorFinding,
  supplier,
  supplierCommitment,
  supplierContract,
  supplierLicence,
} from '#db/schema';
import type { Reader } from '#server/platform/http';
import { readListings, readRatings, readStory } from './read-file';
import { blockOf, standingsOn, supplierRulesOf } from './status-on';

/** One supplier's file as it stands on a day, by what was known at the end of `known`, as far as the reader may see it; `known` is heard from those who see the whole file only. */
export async function querySupplier(
  reader: Reader,
  id: string,
  asked: { readonly day: Day | null; readonly known: Day | null },
) {
  const { tx, actor, now } = reader;
  const [file] = await tx.select().from(supplier).where(eq(supplier.id, id));
  if (!file) return refuse('monitor.noSupplier') satisfies Refusal;
  const today = dayInShanghai(now);
  const day = asked.day ?? today;
  const isWhole = seesWhole(actor);
  // What was found to be wrong is nobody's business but of those who keep the files; nor is what is only alleged.
  const known = isWhole ? asked.known : null;
  const knownAt = known ? new Date(`${known}T23:59:59.999+08:00`) : undefined;
  const standing = (await standingsOn(tx, [id], day, { knownAt, isOpen: !isWhole })).get(id)!;
  const { version, value: rules } = await supplierRulesOf(tx);
  return {
    file: {
      id,
      code: file.code,
      name: file.name,
      category: file.category,
      contact: isWhole ? file.contact : null,
      isChecked: isChecked(file.code),
    },
    today,
    day,
    known,
    standing,
    block: blockOf(standing),
    story: await readStory(tx, id, isWhole),
    ...(await readPapers(tx, id, { knownAt, isWhole })),
    contracts: await readContracts(tx, id, isWhole),
    ratings: await readRatings(tx, id, rules.pass),
    listings: isWhole ? await readListings(tx, id) : [],
    findings: isWhole ? await readFindings(tx, id) : [],
    rules,
    version,
    at: now.toISOString(),
    isWhole,
    may: {
      keep: hasRole(actor, 'monitorOfficer'),
      work: hasRole(actor, 'monitorOfficer') || hasRole(actor, 'inspector'),
      decide: (['management', 'inspector', 'monitorOfficer'] as const).some((role) => hasRole(actor, role)),
    },
    heads: await readHeaded(reader),
    quarters: openQuarters(today),
  };
}

const mostPapers = 200;

/** The papers as they were known at a moment; without one all of them, what was filed by mistake only for those who see the file whole. */
async function readPapers(
  tx: Reader['tx'],
  id: string,
  { knownAt, isWhole }: { readonly knownAt: Date | undefined; readonly isWhole: boolean },
) {
  const licences = await tx
    .select()
    .from(supplierLicence)
    .where(eq(supplierLicence.supplierId, id))
    .orderBy(asc(supplierLicence.name), desc(supplierLicence.knownAt))
    .limit(mostPapers);
  const commitments = await tx
    .select()
    .from(supplierCommitment)
    .where(eq(supplierCommitment.supplierId, id))
    .orderBy(desc(supplierCommitment.signedOn))
    .limit(mostPapers);
  const held = knownAt
    ? knownBy(licences, knownAt)
    : licences.filter(({ voidedAt }) => isWhole || voidedAt === null);
  return {
    licences: held.map(({ id: key, name, number, validFrom, validTo, voidedAt, voidedWhy }) => {
      const isVoid = voidedAt !== null && knownAt === undefined;
      return {
        id: key,
        ...{ name, number, validFrom, validTo },
        voidedOn: isVoid ? dayInShanghai(voidedAt) : null,
        voidedWhy: isVoid ? voidedWhy : null,
      };
    }),
    commitments: commitments
      .filter((one) => !knownAt || one.knownAt <= knownAt)
      .map(({ id: key, title, signedOn, validTo }) => ({ id: key, title, signedOn, validTo })),
  };
}

async function readContracts(tx: Reader['tx'], id: string, isWhole: boolean) {
  const rows = await tx
    .select({ contract: supplierContract, department: monitorDepartment.name })
    .from(supplierContract)
    .leftJoin(monitorDepartment, eq(monitorDepartment.id, supplierContract.departmentId))
    .where(eq(supplierContract.supplierId, id))
    .orderBy(desc(supplierContract.startsOn), asc(supplierContract.number))
    .limit(100);
  return rows.map(({ contract: { id: key, amount, endedWhy, ...rest }, department }) => ({
    id: key,
    number: rest.number,
    title: rest.title,
    startsOn: rest.startsOn,
    endsOn: rest.endsOn,
    endedOn: rest.endedOn,
    integritySignedOn: rest.integritySignedOn,
    department,
    amount: isWhole ? yuanOf(amount) : null,
    endedWhy: isWhole ? endedWhy : null,
  }));
}

const readFindings = (tx: Reader['tx'], id: string) =>
  tx
    .select({
      id: monitorFinding.id,
      kind: monitorFinding.kind,
      data: monitorFinding.data,
      foundOn: monitorFinding.foundOn,
      provenance: monitorFinding.provenance,
    })
    .from(monitorFinding)
    .where(eq(monitorFinding.subjectId, id))
    .orderBy(desc(monitorFinding.foundAt))
    .limit(30);

/** The departments for which the reader may rate. */
async function readHeaded({ tx, actor }: Reader): Promise<{ id: string; name: string }[]> {
  if (actor.kind !== 'person') return [];
  return tx
    .select({ id: monitorDepartment.id, name: monitorDepartment.name })
    .from(monitorDepartment)
    .where(eq(monitorDepartment.headId, actor.personId))
    .orderBy(asc(monitorDepartment.name));
}
