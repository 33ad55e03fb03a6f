import { z } from 'zod';
import { moment } from '../congress/moment';

const id = z.uuid({ error: 'platform:fields.invalid' });
const words = (least: number, most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(1, 'platform:fields.required')
    .min(least, 'platform:fields.tooShort')
    .max(most, 'platform:fields.tooLong');

export const topicForm = z.object({ topic: id });
export const meetingForm = z.object({ meeting: id });
export const jointItemForm = z.object({ item: id });

export const raiseTopicForm = z.object({
  title: words(4, 100),
  text: words(2, 5000),
  /** One for each sending, so that a repeated one counts once. */
  key: id,
});

export const settleTopicForm = topicForm.extend({ reply: words(2, 3000) });

/** What a created session hands on; without a topic there is nothing to take. */
export const takeTopicForm = z.object({ topic: id.optional(), session: id });
export const returnTopicsForm = z.object({ session: id });

export const callJointMeetingForm = z.object({
  title: words(2, 120),
  holdsAt: moment,
  place: words(1, 200),
  topics: z.array(id).max(50, 'platform:fields.tooLong').default([]),
});

export const addJointItemForm = meetingForm.extend({ title: words(2, 200), matter: words(1, 80) });

export const holdJointMeetingForm = meetingForm.extend({
  record: words(2, 20_000),
  /** One for each matter of the meeting. */
  outcomes: z
    .array(z.object({ item: id, outcome: z.string().trim().max(3000, 'platform:fields.tooLong') }))
    .max(200)
    .default([]),
});

export const cancelJointMeetingForm = meetingForm.extend({ reason: words(2, 500) });
export const reportJointMeetingForm = meetingForm.extend({ session: id });
