import { redactText } from '#app/domain/disclosure/redact';
import type { Marks } from '#app/domain/monitor/satisfaction/item';
import type { Method, Month, VisitKind } from '#app/domain/monitor/satisfaction/words';
import { satisfactionAnswer, satisfactionRemark } from '#db/schema';
import type { Hand } from '#server/platform/command';

/** Writes one answer, and apart from it what was written, with the numbers of persons taken out before it is kept. */
export async function writeAnswer(
  { tx, orgId }: Pick<Hand, 'tx' | 'orgId'>,
  answer: {
    readonly surveyId: string;
    readonly departmentId: string;
    readonly kind: VisitKind;
    readonly method: Method;
    readonly month: Month;
    readonly marks: Marks;
  },
  remark: string,
): Promise<void> {
  await tx.insert(satisfactionAnswer).values({ orgId, ...answer });
  if (remark === '') return;
  const { departmentId, kind, month } = answer;
  const text = redactText(remark, [], 'outside');
  await tx.insert(satisfactionRemark).values({ orgId, departmentId, kind, month, text });
}
