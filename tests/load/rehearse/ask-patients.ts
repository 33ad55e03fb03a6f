import { paths } from '#app/paths';
import { adoptSurvey } from '#server/monitor/satisfaction/adopt-survey';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { Browser } from '../browser';
import { press } from './forms';
import { inDays } from './handle-proposals';
import type { MonitorCast } from './monitor-cast';
import type { Day } from './time';

const patients = 100;
/** So many of them press the button twice. */
const hasty = 12;
/** What a page answers whose code was used before; patients leave no refusal in any list. */
const used = 409;

/** What the patients know themselves: who was thanked, who was told that the code was used. */
export type Patients = { readonly thanked: number; readonly toldUsed: number };

/** A sheet of codes is printed, and all who got one answer at the same moment, some of them twice. */
export async function askPatients(day: Day, { officer }: MonitorCast, department: string): Promise<Patients> {
  const { hand } = day.unit;
  hand.now = new Date();
  const actor = hand.person(officer.personId, ['monitorOfficer']);
  const { survey } = await hand.order(actor, draftSurvey, { name: '门诊问卷' });
  await hand.order(actor, adoptSurvey, { survey });
  const sheet = await press(day, officer.browser, paths.surveyCodes(), 'issue', {
    ...{ survey, department, kind: 'outpatient', method: 'qr' },
    count: String(patients),
    expiresOn: inDays(30),
  });
  const tokens = [
    ...new Set([...sheet.text.matchAll(/\/survey\/([\w-]{8,60})/g)].map(([, token]) => token!)),
  ];
  if (tokens.length !== patients) throw new Error(`A sheet of ${patients} codes shows ${tokens.length}.`);
  const first = await new Browser(day.base).get(paths.survey(tokens[0]!));
  const asked = choicesOf(first.text);
  if (asked.size === 0) throw new Error('The page behind a code asks nothing.');
  const sent = [...tokens, ...tokens.slice(0, hasty)];
  day.progress.say(`${patients} patients answer at once`);
  const visits = await Promise.all(
    sent.map((token, place) => {
      const answers = Object.fromEntries(
        [...asked].map(([name, values], at) => [name, values[(place + at) % 7 ? 0 : values.length - 1]!]),
      );
      return new Browser(day.base).post(paths.survey(token), answers);
    }),
  );
  const again = await Promise.all(
    tokens
      .slice(0, hasty)
      .map((token) => new Browser(day.base).post(paths.survey(token), { 'q.overall': '1' })),
  );
  const broken = [...visits, ...again].find(({ status }) => status !== 200 && status !== used);
  if (broken) throw new Error(`A patient was answered ${broken.status}.`);
  return {
    thanked: visits.filter(({ url }) => url.endsWith(paths.surveyThanks())).length,
    toldUsed: again.filter(({ status }) => status === used).length,
  };
}

/** What a page's questions offer, by the names of their fields. */
function choicesOf(html: string): Map<string, string[]> {
  const choices = new Map<string, string[]>();
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = / name="(q\.[a-z0-9-]+)"/.exec(tag)?.[1];
    const value = / value="(\d)"/.exec(tag)?.[1];
    if (name && value) choices.set(name, [...(choices.get(name) ?? []), value]);
  }
  return choices;
}
