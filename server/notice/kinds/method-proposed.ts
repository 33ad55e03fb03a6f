import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { holding } from '../who';

/** A method of an indicator waits for agreement: for the heads of departments and the experts who have not agreed, its author excepted. */
export const methodProposed = kind({
  name: 'methodProposed',
  on: ['monitor.indicatorSet'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select w.person_id from (
      select d.head_id as person_id from monitor_department d where d.head_id is not null union ${holding(of.now, 'expert')}) w
    where not exists (
      select 1 from indicator_method m left join indicator_agreement a on a.method_id = m.id and a.person_id = w.person_id
      where m.indicator_id::text = ${of.subject} and m.state = 'proposed' and (m.author_id = w.person_id or a.person_id is not null))`,
  about: (of) => sql`
    select i.name as title, m.version from indicator i join indicator_method m on m.indicator_id = i.id and m.state = 'proposed'
    where i.id::text = ${of.subject}`,
  link: (of) => paths.indicatorMethod({ indicator: of.subject }),
});
