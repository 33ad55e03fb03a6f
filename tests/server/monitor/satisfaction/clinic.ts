import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import type { Method, Month } from '#app/domain/monitor/satisfaction/words';
import { satisfactionAnswer } from '#db/schema';
import { adoptSurvey } from '#server/monitor/satisfaction/adopt-survey';
import { answerSurvey } from '#server/monitor/satisfaction/answer-survey';
import { confirmSurveys } from '#server/monitor/satisfaction/confirm-surveys';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { issueTokens } from '#server/monitor/satisfaction/issue-tokens';
import { previewSurveys } from '#server/monitor/satisfaction/preview-surveys';
import { type AnyCommand, run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Station } from '../station';

export const nothing = '00000000-0000-4000-8000-000000000000';
const header = '日期,就诊类型,科室,总体评价,候诊环节,隐私保护细节';

/** A hospital whose patients answer, by codes and by files. */
export class Clinic {
  private constructor(readonly at: Station) {}

  static open = async (): Promise<Clinic> => new Clinic(await Station.open());

  get people() {
    return this.at.people;
  }
  get world() {
    return this.at.world;
  }

  close = () => this.at.world.close();

  rows = <Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> =>
    inOrg(this.world, async (tx) => [...(await tx.execute(query))] as unknown as Row[]);

  order = (who: Actor, order: AnyCommand, input: unknown) => run(this.world.desk(who), order, input);

  /** A questionnaire of the usual questions in use; returns its id. */
  async survey(name = '门诊问卷'): Promise<string> {
    const { officer } = this.people;
    const { survey } = value(await run(this.world.desk(officer), draftSurvey, { name }));
    value(await this.order(officer, adoptSurvey, { survey }));
    return survey;
  }

  /** Codes of the lung department for outpatients. */
  async tokens(
    survey: string,
    count: number,
    more: Record<string, unknown> = {},
  ): Promise<readonly string[]> {
    return value(
      await run(this.world.desk(this.people.officer), issueTokens, {
        survey,
        department: this.at.departments.lungs,
        kind: 'outpatient',
        method: 'qr',
        count,
        expiresOn: '2026-11-30',
        ...more,
      }),
    ).tokens;
  }

  /** A patient answers, as the page does it: nobody in particular, at the organisation of the code. */
  answer = (token: string, answers: Record<string, unknown> = { 'q.overall': '5' }, remark = '') =>
    this.order({ kind: 'visitor', orgId: this.world.orgId }, answerSurvey, { token, answers, remark });

  preview = (lines: readonly string[], more: Record<string, unknown> = {}) =>
    run(this.world.desk(this.people.officer), previewSurveys, {
      fileName: '调查.csv',
      bytes: new TextEncoder().encode([header, ...lines].join('\n')),
      method: 'phone',
      ...more,
    });

  /** Brings lines in, both steps. */
  async bring(lines: readonly string[], more: Record<string, unknown> = {}): Promise<number> {
    const { batch, hash } = value(await this.preview(lines, more));
    return value(await run(this.world.desk(this.people.officer), confirmSurveys, { batch, hash })).written;
  }

  /** Answers of a month, so many of them satisfied, straight into the table. */
  async answers(of: {
    survey: string;
    month: Month;
    n: number;
    good: number;
    department?: string;
    method?: Method;
  }): Promise<void> {
    const { survey, month, n, good, department = this.at.departments.lungs, method = 'qr' } = of;
    await inOrg(this.world, (tx) =>
      tx.insert(satisfactionAnswer).values(
        Array.from({ length: n }, (_, at) => ({
          orgId: this.world.orgId,
          surveyId: survey,
          departmentId: department,
          kind: 'outpatient' as const,
          method,
          month,
          marks: { overall: at < good ? 5 : 2, waiting: 4 },
        })),
      ),
    );
  }

  answered = async (): Promise<number> =>
    (await this.rows<{ n: number }>(sql`select count(*)::int n from satisfaction_answer`))[0]!.n;
}

/** Lines of a file: so many of a day and department, with these marks. */
export const lines = (day: string, department: string, count: number, marks = '5,4,5'): string[] =>
  Array.from({ length: count }, () => `${day},门诊,${department},${marks}`);
