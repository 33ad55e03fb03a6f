import type { SessionState } from '../congress/states';
import { bigrams, fold, similarity } from '../report/similarity';
import type { Matter, Procedure } from '../statute/matter';
import type { Profile, UnitKind } from '../statute/profile';
import { jointMeetingMay, matterOf, objectToTitle, suggestMatters } from '../statute/route';
import { least, reaches, type Share } from '../statute/share';
import type { TopicState } from './states';

/** How near a topic is to a call for an extraordinary session, as its page says it in words. */
export type Call = {
  readonly supporters: number;
  readonly representatives: number;
  readonly needed: number;
  readonly reached: boolean;
  readonly share: Share;
  readonly article: string;
};

/** A third of all representatives may call for an extraordinary session (Shanghai art. 22): whoever raised the topic is one of them. */
export function callOf(profile: Profile, supporters: number, representatives: number): Call {
  const { value: share, article } = profile.congress.extraSession;
  const nobody = representatives === 0;
  return {
    supporters,
    representatives,
    needed: nobody ? 0 : least(representatives, share, 'ge'),
    reached: !nobody && reaches(supporters, representatives, share, 'ge'),
    share,
    article,
  };
}

/** The union takes what a group put to it; what a third of all representatives support it may take without the group's leader. */
export const mayTake = (state: TopicState, call: Pick<Call, 'reached'>): boolean =>
  state === 'put' || (state === 'raised' && call.reached);

/** Topics that representatives may still support: nobody has decided on them yet. */
export const mayBeSupported = (state: TopicState): boolean => state === 'raised' || state === 'put';

/** From the preparatory meeting to the closing the congress itself sits, and no joint meeting is called beside it. */
const sitting: readonly SessionState[] = [
  'preparatory',
  'opening',
  'reports',
  'groups',
  'vote',
  'resolutions',
  'closing',
];
export const sits = (state: SessionState): boolean => sitting.includes(state);

/** Sessions to which a joint meeting can still be reported: planned or going on, not closed. */
export const takesReports = (state: SessionState): boolean =>
  !['published', 'reported', 'archived', 'cancelled'].includes(state);

/** What the congress votes on itself; a profile may bar more. */
const ofTheCongress: readonly Procedure[] = ['adopt', 'decide', 'elect', 'appraise'];

/** Whether a joint meeting may deal with a matter: what the profile bars, and whatever the congress itself adopts, decides, elects or appraises, it may not. */
export const isForJointMeeting = (profile: Profile, matter: Matter): boolean =>
  jointMeetingMay(profile, matter.procedure) && !ofTheCongress.includes(matter.procedure);

/** Why a matter is the congress's own. */
export type Barred = { readonly article: string; readonly procedure: Procedure };

/** Whether the law keeps the matter, or what its title plainly says, from a joint meeting: the article and what the congress does with it; null where nothing does. */
export function barredFrom(profile: Profile, unit: UnitKind, matter: Matter, title: string): Barred | null {
  if (!isForJointMeeting(profile, matter)) return { article: matter.article, procedure: matter.procedure };
  const wrong = objectToTitle(profile, title, matter.procedure, unit);
  return wrong?.needs ? { article: wrong.article, procedure: wrong.needs } : null;
}

/** The matter under which a joint meeting takes up a topic: the nearest that its title points to, else the catalogue's remainder. Null in a profile without one. */
export function matterOfTopic(profile: Profile, unit: UnitKind, title: string): Matter | null {
  const near = suggestMatters(profile, title, unit).find((matter) => isForJointMeeting(profile, matter));
  return near ?? matterOf(profile, 'other.advise') ?? null;
}

/** Titles with this much in common are probably about one thing, in thousandths. */
const alike = 400;

/** The topics whose titles resemble what somebody types, nearest first: shown, never in the way. */
export function similarTopics<T extends { readonly title: string }>(
  typed: string,
  topics: readonly T[],
): T[] {
  const words = fold(typed);
  if ([...words].length < 4) return [];
  const pairs = bigrams(words);
  return topics
    .map((topic) => {
      const title = fold(topic.title);
      return { topic, score: title.includes(words) ? 1000 : similarity(pairs, bigrams(title)) };
    })
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ topic }) => topic);
}
