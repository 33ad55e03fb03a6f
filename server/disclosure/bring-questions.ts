import { and, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { disclosureQuestion as questions } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

const hourMs = 3_600_000;

/** Brings the questions without a name that were not brought yet, all of them with the same full hour: one bell for each disclosure. */
export const bringQuestions = command({
  name: 'disclosure.bringQuestions',
  input: z.object({}),
  load: nothing,
  perform: async (hand) => {
    const hour = new Date(Math.floor(hand.now.getTime() / hourMs) * hourMs);
    const brought = await hand.tx
      .update(questions)
      .set({ broughtAt: hour })
      .where(and(isNull(questions.broughtAt), isNull(questions.askerId)))
      .returning({ item: questions.disclosureId });
    const items = [...new Set(brought.map(({ item }) => item))].sort();
    return done(
      { brought: brought.length },
      ...items.map((subject) => ({
        name: 'disclosure.asked' as const,
        subject,
        data: { questions: brought.filter(({ item }) => item === subject).length },
      })),
    );
  },
});
