import { createHash, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { profile } from '#app/domain/statute/profiles';
import { newSessionId } from '#server/identity/lucia';

export type Filled = { readonly orgId: string; readonly documentId: string; readonly cookies: string[] };

/** Size of a filled congress. */
export type Size = {
  readonly representatives: number;
  readonly items: number;
  readonly comments: number;
  readonly amendments: number;
};

/** Fills a migrated, empty database with one session in its discussion stage, by set-based SQL as the owner. */
export async function fill(sql: postgres.Sql, size: Size): Promise<Filled> {
  const [orgId, termId, sessionId, documentId, versionId] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await sql`insert into organisation (id, slug, name, kind, rule_profile) values (${orgId}, 'bench', '测速医院', 'hospital', 'SH_2017')`;
  await sql`insert into person (org_id, staff_number, name, gender, job_level, job_kind)
    select ${orgId}, lpad(n::text, 6, '0'), '职工' || n, case when n % 2 = 0 then 'male' else 'female' end, 'frontline', 'professional'
    from generate_series(1, ${size.representatives}) n`;
  await sql`insert into office (org_id, person_id, kind, starts_on) select ${orgId}, id, 'secretary', '2020-01-01' from person where staff_number = '000001'`;
  await sql`insert into term (id, org_id, name, begins_on, ends_on) values (${termId}, ${orgId}, '第一届', '2026-01-01', '2030-12-31')`;
  const groups = Math.max(1, Math.round(size.representatives / 30));
  await sql`insert into delegation (org_id, term_id, name, ordinal) select ${orgId}, ${termId}, '第' || n || '代表团', n from generate_series(1, ${groups}) n`;
  await sql`insert into representative (org_id, term_id, person_id, delegation_id, leader, began_on)
    select ${orgId}, ${termId}, p.id, d.id, p.staff_number::int <= ${groups}, '2026-01-01'
    from person p join delegation d on d.ordinal = (p.staff_number::int - 1) % ${groups} + 1`;
  const [secretary] = await sql`select id from person where staff_number = '000001'`;
  await fillSession(
    sql,
    { orgId, termId, sessionId, documentId, versionId, by: secretary!.id as string },
    size,
  );
  const cookies: string[] = [];
  for (const row of await sql`select id from person order by staff_number limit 64`) {
    const session = newSessionId(orgId);
    cookies.push(`gongyi=${session}`);
    await sql`insert into device_session (id, org_id, person_id, device, created_at, expires_at)
      values (${createHash('sha256').update(session).digest('hex')}, ${orgId}, ${row.id}, 'bench', now(), now() + interval '13 days')`;
  }
  await sql`vacuum analyze`;
  return { orgId, documentId, cookies };
}

type Ids = {
  orgId: string;
  termId: string;
  sessionId: string;
  documentId: string;
  versionId: string;
  by: string;
};

async function fillSession(sql: postgres.Sql, ids: Ids, size: Size): Promise<void> {
  const { orgId, sessionId, documentId, versionId, by } = ids;
  const rules = profile('SH_2017');
  await sql`insert into congress_session (id, org_id, term_id, title, kind, online_reason, profile_id, profile_version, profile, state, created_by, created_at, papers_out_at)
    values (${sessionId}, ${orgId}, ${ids.termId}, '第一届第一次会议', 'ordinary', '测速', 'SH_2017', 1, ${sql.json(JSON.parse(JSON.stringify(rules)))}, 'draft', ${by}, now(), now() - interval '9 days')`;
  await sql`insert into roll_entry (org_id, session_id, person_id, name, staff_number, delegation_id, delegation_name, leader, manager, frontline)
    select ${orgId}, ${sessionId}, p.id, p.name, p.staff_number, d.id, d.name, r.leader, false, true
    from representative r join person p on p.id = r.person_id join delegation d on d.id = r.delegation_id`;
  await sql`insert into agenda_item (org_id, session_id, ordinal, title, matter, procedure, secret, state)
    select ${orgId}, ${sessionId}, n, '议题' || n, 'unitWorkReport', 'advise', false, 'sent' from generate_series(1, ${size.items}) n`;
  await sql`insert into stage_window (org_id, session_id, stage, opens_at, closes_at, state)
    values (${orgId}, ${sessionId}, 'opening', now() - interval '3 hours', now() - interval '2 hours', 'closed'),
      (${orgId}, ${sessionId}, 'groups', now() - interval '1 hour', now() + interval '1 day', 'open')`;
  // The sitting lies in the past, where nobody can sign in any more.
  await sql`set session_replication_role = replica`;
  await sql`insert into attendance (org_id, window_id, session_id, person_id, formal, at, channel)
    select ${orgId}, w.id, ${sessionId}, e.person_id, true, now() - interval '2 hours', 'self'
    from roll_entry e join stage_window w on w.stage = 'opening'`;
  await sql`set session_replication_role = origin`;
  await sql`insert into document (id, org_id, session_id, agenda_item_id, title, current_version, created_by, created_at)
    select ${documentId}, ${orgId}, ${sessionId}, id, '工作报告', 1, ${by}, now() from agenda_item where ordinal = 1`;
  await sql`insert into document_version (id, org_id, document_id, number, kind, anchor_version, block_count, substantive, text_hash, created_by, created_at, out_at)
    values (${versionId}, ${orgId}, ${documentId}, 1, 'markdown', 1, 200, true, 'bench', ${by}, now(), now())`;
  await sql`insert into document_block (org_id, version_id, ordinal, block_id, kind, level, text)
    select ${orgId}, ${versionId}, n, 'b' || n, case when n % 20 = 0 then 'heading' else 'paragraph' end, 1,
      '第' || n || '段:全年完成门急诊九十八点六万人次,同比增长百分之四点二;出院病人五点一万人次,平均住院日由六点八天降至六点三天。'
    from generate_series(0, 199) n`;
  await sql`insert into comment (org_id, document_id, version_id, block_id, author_id, text, key, created_at)
    select ${orgId}, ${documentId}, ${versionId}, 'b' || (n % 200), (select person_id from roll_entry order by staff_number offset n % 64 limit 1),
      '建议把这一段说得更具体一些,意见' || n, gen_random_uuid(), now() - n * interval '1 second'
    from generate_series(1, ${size.comments}) n`;
  await sql`insert into amendment (org_id, document_id, version_id, block_id, kind, base_text, text, reason, author_id, state, key, created_at)
    select ${orgId}, ${documentId}, ${versionId}, 'b' || (n % 200), 'replace', '原文', '改为' || n, '更清楚', ${by}, 'open', gen_random_uuid(), now() - n * interval '1 second'
    from generate_series(1, ${size.amendments}) n`;
  await sql`set session_replication_role = replica`;
  await sql`update congress_session set state = 'groups', roll_size = ${size.representatives}, roll_frozen_at = now() where id = ${sessionId}`;
  await sql`set session_replication_role = origin`;
}
