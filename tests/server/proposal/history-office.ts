import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { run } from '#server/platform/command';
import { confirmHistory } from '#server/proposal/confirm-history';
import { previewHistory } from '#server/proposal/preview-history';
import { inOrg } from '#tests/support/congress';
import type { Case } from './case';

const heads = '年度,编号,提案名称,提案人,工号,类别,立案情况,并入编号,承办部门,答复,办理结果,满意度,办结日期';

/** A secretary who brings in old proposals as lines of text. */
export const historyOffice = (of: Case) => ({
  preview: (lines: readonly string[], by: Actor = of.people.secretary, head = heads) =>
    run(of.world.desk(by), previewHistory, {
      fileName: '历年提案.csv',
      bytes: new TextEncoder().encode([head, ...lines].join('\n')),
    }),
  confirm: (given: { batch: string; hash: string }, by: Actor = of.people.secretary) =>
    run(of.world.desk(by), confirmHistory, { batch: given.batch, hash: given.hash }),
  /** The staff number and name of somebody of the roster. */
  person: async (id: string) =>
    (
      await inOrg(of.world, (tx) =>
        tx.execute<{ staff_number: string; name: string }>(
          sql`select staff_number, name from person where id = ${id}`,
        ),
      )
    )[0]!,
});
