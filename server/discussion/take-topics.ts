import { eq } from 'drizzle-orm';
import { topicSteps } from '#app/domain/discussion/states';
import { callOf, mayTake } from '#app/domain/discussion/topic-rules';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Profile } from '#app/domain/statute/profile';
import { next } from '#app/domain/step';
import { topic as topics } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { countCall, type TopicRow } from './topic-load';

/** Where a topic was taken to: a joint meeting, or a session. */
export type Place = { readonly meeting: string } | { readonly session: string };

/** Takes a locked topic to a joint meeting or a session; refuses one that is neither put to the union nor supported by a third. */
export async function takeTo(
  hand: Hand,
  topic: TopicRow,
  rules: Profile,
  place: Place,
): Promise<Fact<FactName> | Refusal> {
  const call = callOf(rules, ...(await counts(hand, topic)));
  const state = next(topicSteps, topic.state, 'take');
  if (!state || !mayTake(topic.state, call)) return refuse('discussion.topicStep');
  const where = 'meeting' in place ? { meetingId: place.meeting } : { sessionId: place.session };
  await hand.tx
    .update(topics)
    .set({ state, ...where })
    .where(eq(topics.id, topic.id));
  return {
    name: 'discussion.topicTaken',
    subject: topic.id,
    data: { ...place, supporters: call.supporters },
  };
}

async function counts(hand: Hand, topic: TopicRow): Promise<[number, number]> {
  const { supporters, representatives } = await countCall(hand.tx, topic);
  return [supporters, representatives];
}

/** Gives taken topics back to the union's list, because what they were taken to was called off; says so of each. */
export async function giveBack(hand: Hand, taken: readonly TopicRow[]): Promise<Fact<FactName>[]> {
  const facts: Fact<FactName>[] = [];
  for (const topic of taken) {
    const state = next(topicSteps, topic.state, 'giveBack');
    if (!state) continue;
    await hand.tx
      .update(topics)
      .set({ state, meetingId: null, sessionId: null })
      .where(eq(topics.id, topic.id));
    facts.push({ name: 'discussion.topicReturned', subject: topic.id });
  }
  return facts;
}
