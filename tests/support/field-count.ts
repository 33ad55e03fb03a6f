import { sql } from 'drizzle-orm';
import { toBase64url as b } from '#app/domain/ballot/sealed/base64url';
import { checkpointHash } from '#app/domain/ballot/sealed/board';
import { writeMessage } from '#app/domain/ballot/sealed/ceremony/wire';
import { chance } from '#app/domain/ballot/sealed/chance';
import { docHash } from '#app/domain/ballot/sealed/document';
import { sign } from '#app/domain/ballot/sealed/signature';
import { sealedBox } from '#db/schema';
import { postPartial } from '#server/ballot/post-partial';
import { signResult } from '#server/ballot/sign-result';
import { keepBoxes } from '#server/clock/boxes';
import { run } from '#server/platform/command';
import { value } from './congress';
import type { Field } from './field';
import { closeCheckpoint, openingAt } from './read-box';
import { sharesOf } from './sealed-box';

const who = [1, 3];

/** From the end of a field's window to its result, by two of the scrutineers, who are its first voters. */
export async function countField(field: Field): Promise<void> {
  const { opened, boxId, box } = field;
  const { boxHash } = box.paper;
  const at = (i: number) => field.desk(field.person(field.people[i - 1]!, ['staff']));
  const key = (i: number) => opened.ceremony.dealers[i - 1]!.signing;
  field.now = field.closesAt;
  for (let turn = 0; turn < 2; turn += 1) await keepBoxes(field.desk());
  const [opening, checkpoint] = await field.inOrg(async (tx) => [
    await openingAt(tx, boxId, box),
    await closeCheckpoint(tx, boxId),
  ]);
  for (const i of who) {
    const [share] = sharesOf(opened, opening, [i]);
    const { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z } = share!.partial;
    const partial = writeMessage({ j, D, R1, R2, z, sig: share!.sig });
    const cosign = b(sign(chance, 'SCV1/cosign', key(i), checkpointHash(boxHash, checkpoint)));
    value(await run(at(i), postPartial, { box: boxId, partial, cosign }));
  }
  await keepBoxes(field.desk());
  const [row] = await field.inOrg((tx) => tx.select().from(sealedBox).where(sql`id = ${boxId}`));
  for (const i of who) {
    const signature = b(sign(chance, 'SCV1/result-ok', key(i), docHash('result', row!.result!)));
    value(await run(at(i), signResult, { box: boxId, signature }));
  }
}
