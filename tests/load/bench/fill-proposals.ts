import type postgres from 'postgres';

const surnames = '欧阳,司马,上官,诸葛,王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗';
const given = '建国,秀英,志强,丽华,思远,雨桐,子涵,明哲,晓燕,文博,海涛,玉兰,国庆,春梅,俊杰,佳怡';
const places = '食堂,病房,停车场,宿舍,门诊,手术室,图书馆,实验室,幼儿园,浴室,班车站,值班室,药房,会议室,更衣室';
const wishes =
  '延长开放时间,增加通勤班次,更换老旧设备,改善夜班供餐,增设母婴室,调整绩效分配,完善职称评审,加强消防演练,优化排班办法,建立心理咨询,扩建充电车位,公开采购流程';
const people = '护士,医生,技师,后勤职工,青年职工,退休职工,夜班人员,孕期女职工,规培学员';

/**
 * Fills an organisation of `fill` with so many proposals a year for so many years, the last of them this year: closed ones with departments,
 * replies, ratings and timelines, of this year's a part still under way.
 */
export async function fillProposals(sql: postgres.Sql, orgId: string, years: number, perYear: number) {
  const list = (words: string) => sql`string_to_array(${words}, ',')`;
  await sql`insert into handling_unit (org_id, name) select ${orgId}, '第' || n || '承办部门' from generate_series(1, 40) n`;
  await sql`set session_replication_role = replica`;
  await sql`
    insert into proposal (org_id, term_id, year, number, key, kind, proposer_id, names, name_consent, title, reasons, suggestions, category, state,
      standing, code, started_at, submitted_at, filed_at, closed_at, published_at)
    select ${orgId}, t.id, y.year, n.number, gen_random_uuid(), 'personal', p.id, s.names, true,
      '关于' || w.place || w.wish || '的提案（' || w.who || '之' || n.number || '）',
      repeat(w.who || '反映' || w.place || '多年来一直没有' || w.wish || '，影响工作和生活。', 4),
      repeat('建议由承办部门牵头，在' || w.place || w.wish || '，并在半年内向' || w.who || '公布进展。', 3),
      (array['development', 'management', 'distribution', 'quality', 'safety', 'welfare', 'culture', 'other'])[1 + n.number % 8],
      case when n.number % 20 = 0 then 'declined' when y.back = 0 and n.number % 4 = 1 then 'handling' when y.back = 0 and n.number % 4 = 2 then 'replied'
        else 'closed' end,
      case when n.number % 7 = 0 then 'suggestion' else 'proposal' end,
      case when n.number % 20 = 0 or (y.back = 0 and n.number % 4 = 1) then null else (array['A', 'B', 'C', 'D'])[1 + n.number % 4] end,
      y.at, y.at, y.at, case when n.number % 20 = 0 or (y.back = 0 and n.number % 4 in (1, 2)) then null else y.at + interval '90 days' end, null
    from (select back, extract(year from now())::int - back as year, now() - back * interval '1 year' - interval '100 days' as at
        from generate_series(0, ${years - 1}) back) y
      cross join generate_series(1, ${perYear}) n(number)
      cross join lateral (select id from term limit 1) t
      cross join lateral (select id from person order by staff_number offset (n.number * 7 + y.back) % 280 limit 1) p
      cross join lateral (select (${list(surnames)})[1 + (n.number * 5 + y.back) % 24] || (${list(given)})[1 + (n.number * 3 + y.back) % 16] as names) s
      cross join lateral (select (${list(places)})[1 + (n.number * 11 + y.back * 3) % 15] as place,
        (${list(wishes)})[1 + (n.number * 7 + y.back) % 12] as wish, (${list(people)})[1 + (n.number + y.back) % 9] as who) w`;
  await sql`
    insert into proposal_party (org_id, proposal_id, person_id, role, at)
    select ${orgId}, p.id, m.id, case when m.place = 0 then 'proposer' else 'seconder' end, p.submitted_at
    from proposal p cross join lateral (
      select p.proposer_id as id, 0 as place union all
      select q.id, 1 from (select id from person where id <> p.proposer_id order by staff_number offset p.number % 250 limit 2) q) m`;
  await sql`
    insert into proposal_assignment (org_id, proposal_id, round, unit_id, role, state, assigned_by, assigned_at, contact_by, reply_by, ended_at)
    select ${orgId}, p.id, 1, u.id, 'lead', case when p.state = 'handling' then 'open' else 'done' end, p.proposer_id, p.submitted_at,
      p.submitted_at::date + 20, p.submitted_at::date + case when p.number % 6 = 0 then 20 else 60 end,
      case when p.state = 'handling' then null else p.submitted_at + interval '40 days' end
    from proposal p cross join lateral (select id from handling_unit order by name offset p.number % 40 limit 1) u where p.state <> 'declined'`;
  await sql`
    insert into proposal_reply (org_id, proposal_id, assignment_id, unit, round, number, outcome, code, text, state, drafted_at, submitted_at, signed_at,
      published_at, rate_by)
    select ${orgId}, p.id, a.id, u.name, 1, 1, case when p.code in ('A', 'B') then 'measure' else 'reason' end, p.code, repeat('已研究办理。', 20),
      'published', a.assigned_at, a.assigned_at, a.assigned_at, a.assigned_at + interval '40 days', a.assigned_at::date + 60
    from proposal p join proposal_assignment a on a.proposal_id = p.id join handling_unit u on u.id = a.unit_id where p.code is not null`;
  await sql`
    insert into proposal_rating (org_id, proposal_id, reply_id, person_id, attitude, result, at)
    select ${orgId}, r.proposal_id, r.id, y.person_id, 'satisfied', (array['satisfied', 'satisfied', 'mostly', 'dissatisfied'])[1 + p.number % 4],
      r.published_at + interval '5 days'
    from proposal_reply r join proposal p on p.id = r.proposal_id join proposal_party y on y.proposal_id = p.id where y.role = 'proposer' and p.state = 'closed'`;
  await sql`
    insert into proposal_event (org_id, proposal_id, kind, at, round, by_id)
    select ${orgId}, p.id, k.kind, p.submitted_at, 1, p.proposer_id
    from proposal p cross join unnest(array['started', 'called', 'submitted', 'filed', 'assigned', 'contacted', 'replyPublished', 'rated']) k(kind)`;
  await sql`set session_replication_role = origin`;
  await sql`vacuum analyze`;
}
