import { ballotSource } from '#app/domain/ballot/sealed/entries';
import type { Choices } from '#app/domain/ballot/sealed/seal';
import type { PlayedBox } from './boxes';
import { challenge, expectReceipt, readStanding, seal, send, sendThroughGap } from './cast';
import { choose } from './choose';
import { each, type Player } from './players';
import type { Day } from './time';

const width = 8;

/** Everybody here votes in a box: read, sealed, cast. Some press twice, some lose the answer, some check the device, some think again. */
export async function voteInBox(day: Day, of: PlayedBox, players: readonly Player[]): Promise<void> {
  await each(
    players,
    width,
    async (player) => {
      await castOnce(day, of, player, choose(day.chance, of.questions));
      if (!day.chance.happens(1 / 12)) return;
      if (of.box.manifest.revote) {
        of.revotes += 1;
        await castOnce(day, of, player, choose(day.chance, of.questions));
      } else await castAgain(day, of, player);
    },
    (done) => day.progress.count(`${of.title}: cast`, done, players.length),
  );
}

async function castOnce(day: Day, of: PlayedBox, player: Player, choices: Choices): Promise<void> {
  const { chance } = day;
  const standing = await readStanding(day, of, player);
  if (chance.happens(1 / 20)) challenge(of, standing, choices, choose(chance, of.questions));
  const sealed = seal(of, standing, choices);
  const source = ballotSource(sealed.ballot);
  const dice = chance.next();
  const visits =
    dice < 1 / 12
      ? await Promise.all([send(of, player, source), send(of, player, source)])
      : [
          dice < 1 / 6
            ? await sendThroughGap(of, player, source, 5 + 100 * chance.next())
            : await send(of, player, source),
        ];
  for (const visit of visits) expectReceipt(of, sealed, day.tally.note(visit, 'sealed ballot'));
  of.cast += 1;
  of.ballots.set(player.row.personId, choices);
  if (chance.happens(1 / 10)) of.kept.push(sealed.ballot);
}

/** In a box without re-votes a second thought comes too late. */
async function castAgain(day: Day, of: PlayedBox, player: Player): Promise<void> {
  const { ballot } = seal(of, await readStanding(day, of, player), choose(day.chance, of.questions));
  const visit = day.tally.note(await send(of, player, ballotSource(ballot)), 'second ballot');
  if (visit.refusal !== 'sealed.noRevote')
    throw new Error(`A second ballot met ${visit.refusal ?? 'no refusal'}.`);
}

/** What must not come in: somebody else's ballot, a spoiled one, one by somebody who is no representative. */
export async function tryWrong(day: Day, of: PlayedBox, players: readonly Player[]): Promise<void> {
  const [one, other] = players as [Player, Player];
  const { ballot } = seal(of, await readStanding(day, of, one), choose(day.chance, of.questions));
  const body = ballot.body.slice();
  body[body.length - 1]! ^= 1;
  const tries = [
    { by: other.browser, sent: ballot, code: 'sealed.otherPseudonym' },
    { by: one.browser, sent: { ...ballot, body }, code: 'sealed.badBallot' },
    { by: day.manager, sent: ballot, code: 'platform.notAllowed' },
  ];
  for (const { by, sent, code } of tries) {
    const visit = await send(of, { ...one, browser: by }, ballotSource(sent));
    day.tally.note(visit, 'wrong ballot');
    if (visit.refusal !== code)
      throw new Error(`A wrong ballot met ${visit.refusal ?? 'no refusal'}, not ${code}.`);
  }
}

/** Somebody fills in the paper before the close and sends it after. */
export async function linger(day: Day, of: PlayedBox, player: Player | undefined): Promise<void> {
  if (!player) return;
  const { ballot } = seal(of, await readStanding(day, of, player), choose(day.chance, of.questions));
  of.late = { player, source: ballotSource(ballot) };
}

/** The ballot of who lingered: refused in plain words, nothing counted. */
export async function sendLate(day: Day, of: PlayedBox): Promise<void> {
  if (!of.late) return;
  const visit = day.tally.note(await send(of, of.late.player, of.late.source), 'late sealed ballot');
  if (visit.refusal !== 'sealed.boxOver')
    throw new Error(`A late ballot met ${visit.refusal ?? 'no refusal'}.`);
}
