import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** The union replied to a topic: for whoever raised or supported it. */
export const topicSettled = kind({
  name: 'topicSettled',
  on: ['discussion.topicSettled'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    select t.raised_by as person_id from topic t where t.id = ${of.subject}
    union select s.person_id from topic_support s where s.topic_id = ${of.subject}`,
  about: (of) => sql`select t.title from topic t where t.id = ${of.subject} and t.state = 'settled'`,
  link: (of) => paths.topic(of.subject),
});
