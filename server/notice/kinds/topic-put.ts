import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { holding } from '../who';

/** A delegation puts a topic before the union between sessions: for the secretaries. */
export const topicPut = kind({
  name: 'topicPut',
  on: ['discussion.topicPut'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'secretary')}) o join topic t on t.id = ${of.subject} where t.state = 'put'`,
  about: (of) => sql`
    select t.title, d.name as delegation from topic t join delegation d on d.id = t.delegation_id
    where t.id = ${of.subject} and t.state = 'put'`,
  link: (of) => paths.topic(of.subject),
});
