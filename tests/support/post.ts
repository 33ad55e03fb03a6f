import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { delivery, mailAddress, notice, noticeDue } from '#db/schema';
import { keepNotices } from '#server/clock/notices';
import { deliverDue } from '#server/notice/post/deliver';
import type { Desk } from '#server/platform/desk';
import { openPost, type Post } from '#server/platform/post';
import { inOrg } from './congress';
import type { World } from './world';

type Settings = Parameters<typeof openPost>[0];

const secret = new Uint8Array(32).fill(7);

/** Ways out for tests: no mail server, and the machine's own addresses may be called. */
export const openTestPost = (settings: Partial<Settings> = {}): Post =>
  openPost(
    {
      ORIGIN: 'https://congress.example.org',
      MAIL_FROM: '共议 <gongyi@example.org>',
      MAIL_RATE: 1000,
      PUSH_HOSTS: '127.0.0.1',
      ALLOW_PRIVATE_WEBHOOKS: 'yes',
      ...settings,
    } as Settings,
    secret,
  );

/** The same desk with ways out. */
export const deskWith = (
  world: World,
  post: Post,
  actor: Actor = { kind: 'clock', orgId: world.orgId },
): Desk => ({
  ...world.desk(actor),
  post,
});

/** What the clock and the post do in a second: write what is due, plan it, send it. */
export async function turn(desk: Desk): Promise<void> {
  await keepNotices(desk);
  while ((await deliverDue(desk)) > 0);
}

/** The moment so many minutes later. */
export function pass(world: World, minutes: number): void {
  world.now = new Date(world.now.getTime() + minutes * 60_000);
}

export const noticesOf = (world: World, personId: string) =>
  inOrg(world, (tx) => tx.select().from(notice).where(sql`person_id = ${personId}`).orderBy(notice.at));

export const deliveries = (world: World) =>
  inOrg(world, (tx) => tx.select().from(delivery).orderBy(delivery.createdAt));

/** Confirmed addresses, one a person: `p<index>@example.org`. */
export const giveMail = (world: World, people: readonly string[]) =>
  inOrg(world, async (tx) => {
    await tx.insert(mailAddress).values(
      people.map((personId, index) => ({
        orgId: world.orgId,
        personId,
        address: `p${index}@example.org`,
        confirmedAt: world.now,
      })),
    );
  });

/** A notice of a kind, as its fact would queue it. */
export const queue = (
  world: World,
  due: {
    kind: string;
    subject: string;
    session?: string | null;
    data?: Record<string, unknown>;
    purpose?: string;
  },
) =>
  inOrg(world, async (tx) => {
    const [row] = await tx
      .insert(noticeDue)
      .values({
        orgId: world.orgId,
        purpose: 'once',
        ...due,
        sessionId: due.session ?? null,
        at: world.now,
      })
      .returning({ id: noticeDue.id });
    return row!.id;
  });
