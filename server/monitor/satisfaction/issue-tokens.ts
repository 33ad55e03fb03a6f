import { sql } from 'drizzle-orm';
import { issueTokensForm } from '#app/domain/monitor/satisfaction/forms';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { satisfactionBatch } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findDepartment } from './find-department';
import { lockSurvey } from './load-survey';
import { hashToken, makeToken } from './token';

/** Codes for the next patients of a department: returned once, to be printed, and kept only as hashes. */
export const issueTokens = command({
  name: 'monitor.issueTokens',
  input: issueTokensForm,
  load: (hand, given) => lockSurvey(hand, given.survey),
  perform: async (hand, given, survey) => {
    const { tx, orgId, now } = hand;
    if (survey.state !== 'inUse') return refuse('monitor.surveyStep');
    if (given.expiresOn < dayInShanghai(now)) return refuse('monitor.tokensExpireEarly');
    const department = await findDepartment(hand, given.department);
    if (!department) return refuse('monitor.noDepartment');
    const tokens = Array.from({ length: given.count }, makeToken);
    const [batch] = await tx
      .insert(satisfactionBatch)
      .values({
        orgId,
        surveyId: survey.id,
        departmentId: department.id,
        kind: given.kind,
        method: given.method,
        count: tokens.length,
        issuedBy: personOf(hand),
        issuedAt: now,
        expiresOn: given.expiresOn,
      })
      .returning({ id: satisfactionBatch.id });
    // In the order of the hashes: the place in the table says nothing about the place on the sheet.
    await tx.execute(sql`
      insert into satisfaction_token (org_id, hash, batch_id)
      select ${orgId}, h, ${batch!.id} from jsonb_array_elements_text(${JSON.stringify(tokens.map(hashToken).sort())}::jsonb) h`);
    return done(
      { ...given, batch: batch!.id, tokens, department: department.name, survey: survey.name },
      { name: 'monitor.tokensIssued', subject: batch!.id, data: { count: tokens.length } },
    );
  },
});
