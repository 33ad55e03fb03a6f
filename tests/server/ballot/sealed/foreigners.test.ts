import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '#app/domain/actor';
import { ballotPermits } from '#app/domain/ballot/permits';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { isRefusal } from '#app/domain/refusal';
import { connectAsOwner } from '#db/client';
import { congressSession, keyCeremony, office, organisation, person } from '#db/schema';
import { bundleOf } from '#server/ballot/bundle';
import { readBoardLines, readCheckpoints, readLeaves, readPapers } from '#server/ballot/queries-board';
import { readBoxPage } from '#server/ballot/queries-box';
import { readConsole } from '#server/ballot/queries-console';
import { readKeys } from '#server/ballot/queries-keys';
import { readVoterPaper } from '#server/ballot/queries-paper';
import { type Command, run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { readScoped } from '#server/platform/scope';
import { commandFiles } from '#tests/house/files';
import { checkedBoard } from '#tests/support/checked-board';
import { value } from '#tests/support/congress';
import { Field } from '#tests/support/field';
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database';

let fresh: FreshDatabase;
let field: Field;
let foreign: { orgId: string; personId: string; others: string[] };
let session: string;
let ceremony: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  field = await Field.open(fresh.url, { voters: 9 });
  for (let index = 0; index < 8; index += 1) value(await field.cast(index, field.seal(index)));
  await field.inOrg(async (tx) => {
    session = (await tx.select().from(congressSession))[0]!.id;
    ceremony = (await tx.select().from(keyCeremony))[0]!.id;
  });
  const owner = connectAsOwner(fresh.ownerUrl);
  const [org] = await owner.db
    .insert(organisation)
    .values({ slug: 'other', name: '外单位', kind: 'school', ruleProfile: 'SCHOOL_2011' })
    .returning();
  const orgId = org!.id;
  const rows = [1, 2, 3].map((number) => ({ orgId, staffNumber: `F${number}`, name: `外人${number}` }));
  const [who, ...others] = await owner.db.insert(person).values(rows).returning();
  await owner.db
    .insert(office)
    .values({ orgId, personId: who!.id, kind: 'secretary', startsOn: '2020-01-01' });
  await owner.close();
  foreign = { orgId, personId: who!.id, others: others.map(({ id }) => id) };
});
afterAll(async () => {
  await field.close();
  await fresh.close();
});

const roles: readonly Role[] = [
  'staff',
  'secretary',
  'representative',
  'scrutineer',
  'management',
  'inspector',
];
const stranger = (): Actor => ({
  ...field.person(foreign.personId, roles),
  orgId: foreign.orgId,
  delegationId: '00000000-0000-4000-8000-000000000000',
});

/** What every order of sealed ballots may ask for, each right for the box of another organisation. */
const everything = () => ({
  ...field.order(ballotSource(field.seal(8).ballot)),
  session,
  ceremony,
  people: [foreign.personId, ...foreign.others],
  threshold: 2,
  round: 'first',
  body: '{}',
  reason: '理由充分',
  title: '别人的票箱',
  items: ['00000000-0000-4000-8000-000000000000'],
  signature: 'A'.repeat(86),
  receipt: '{}',
  partial: '{}',
  cosign: 'A'.repeat(86),
});
const open = /Vote$|OpenBallot$|voidStale/;
const sealed = Object.keys(ballotPermits).filter((name) => !open.test(name));

describe('whoever holds every office of another organisation and knows the ids', () => {
  it('gives no order about a box, its keys or its session: to that person there is none', async () => {
    const before = await field.inOrg((tx) => checkedBoard(tx, field.boxId, field.box));
    const said: Record<string, string> = {};
    for (const { path, names } of commandFiles.filter(({ names: [name] }) => sealed.includes(name!))) {
      const module = (await import(pathToFileURL(path).href)) as Record<string, Command | undefined>;
      const order = Object.values(module).find((one) => one?.name === names[0])!;
      const { any } = ballotPermits[order.name as keyof typeof ballotPermits];
      const isClocks = (any as readonly string[]).every((role) => role === 'clock');
      const actor: Actor = isClocks ? { kind: 'clock', orgId: foreign.orgId } : stranger();
      const outcome = await run(field.desk(actor), order, everything());
      said[order.name] = isRefusal(outcome) ? outcome.code : 'done';
    }
    expect(Object.keys(said).sort()).toEqual([...sealed].sort());
    const none = ['sealed.noBox', 'sealed.noCeremony', 'congress.noSession', 'sealed.otherBox'];
    expect(Object.entries(said).filter(([, code]) => !none.includes(code))).toEqual([]);
    expect(await field.inOrg((tx) => checkedBoard(tx, field.boxId, field.box))).toEqual(before);
  });

  it('reads neither the box nor its papers, board, checkpoints, keys, console or bundle', async () => {
    const { boxId } = field;
    const { vault } = field.desk();
    const read = (reading: (reader: Reader) => Promise<unknown>) =>
      readScoped(field.database.db, foreign.orgId, undefined, (tx, now) =>
        reading({ tx, actor: stranger(), now }),
      );
    const answers = [
      await read((reader) => readBoxPage(reader, boxId)),
      await read((reader) => readVoterPaper(reader, vault, boxId)),
      await read((reader) => readPapers(reader, boxId)),
      await read((reader) => readBoardLines(reader, boxId, 0)),
      await read((reader) => readCheckpoints(reader, boxId)),
      await read((reader) => readLeaves(reader, boxId)),
      await read((reader) => readConsole(reader, ceremony)),
      await read((reader) => readKeys(reader, session)),
      await bundleOf(field.desk(stranger()), stranger(), boxId),
    ];
    expect(answers.map((answer) => (answer as { kind?: string }).kind)).toEqual(answers.map(() => 'missing'));
  });
});
