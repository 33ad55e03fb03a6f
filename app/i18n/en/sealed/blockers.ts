import type { Translated } from '../../phrases';
import type { blockerPhrases as source } from '../../zh-CN/sealed/blockers';

export const blockerPhrases: Translated<typeof source> = {
  rollFrozen: {
    name: 'List of representatives',
    holds: 'The list is fixed.',
    now: 'The list of representatives is not fixed yet; it is when the session is launched.',
  },
  enoughVoters: {
    name: 'Number of voters',
    holds: '{{voters}} people vote.',
    now: 'Only {{voters}} people vote, fewer than {{needed}}: the result would show what each of them chose.',
  },
  notNearlySame: {
    name: 'Nothing shown by subtraction',
    holds: 'No other box differs by just a few people.',
    now: 'Another box on the same matter differs by only {{differ}} people: both results together would show their choices. Please use one box.',
  },
  notBoxedTwice: {
    name: 'In one box only',
    holds: 'Nothing here is in another box.',
    now: 'In another box already, or decided: {{names}}.',
  },
  itemsReady: {
    name: 'Items may be voted on',
    holds: 'All papers are out and nothing is disputed.',
    now: 'Can’t be voted on yet: {{names}}. Papers have to be out and disputes talked over first.',
  },
  textsOut: {
    name: 'Texts',
    holds: 'Every text is out and the same as when the box was sealed.',
    now: 'No text, or another than when the box was sealed: {{names}}. Please send it out and seal again.',
  },
  papersInTime: {
    name: 'Notice',
    holds: 'The papers went out in time.',
    now: 'Papers must be out {{days}} days before; voting can begin on {{from}}.',
  },
  keysReady: {
    name: 'The scrutineers’ keys',
    holds: 'The keys are made and every scrutineer has tried them.',
    now: 'The scrutineers’ keys are not ready. Please name scrutineers and finish the trial opening.',
  },
  scrutineersNoCandidates: {
    name: 'Scrutineers are no candidates',
    holds: 'No scrutineer is on the paper.',
    now: 'Scrutineers who are on the paper: {{names}}. Please name others.',
  },
  timeNotOver: {
    name: 'Time left',
    holds: 'The end is in the future.',
    now: 'The time of this box is over. Please remove or void it and plan again.',
  },
  prepared: { name: 'Sealing', holds: 'The box is sealed.', now: 'The box is not sealed yet.' },
  signed: {
    name: 'Scrutineers’ signatures',
    holds: '{{signatures}} scrutineers have checked and signed.',
    now: '{{signatures}} scrutineers have signed; {{threshold}} are needed.',
  },
  timeCome: {
    name: 'Time to begin',
    holds: 'The time has come.',
    now: 'The time has not come; it begins by itself.',
  },
  stageOpen: {
    name: 'Stage',
    holds: 'Its stage is open and holds the whole time of the box.',
    now: 'Its stage is not open, or the box reaches beyond it. If times have moved, take the box back and seal it again.',
  },
  smallGroup: {
    name: 'Few voters',
    holds: 'There are enough voters.',
    now: 'Only {{voters}} people vote, fewer than {{small}}. The fewer they are, the easier a choice is guessed.',
  },
  unanimity: {
    name: 'Unanimity',
    holds: 'Enough people vote; the result hardly shows what each chose.',
    now: 'If all vote alike, the result itself shows everybody’s choice.',
  },
  keysLost: {
    name: 'Lost keys',
    holds: 'All scrutineers have their keys.',
    now: 'There is no master key. With fewer than {{threshold}} of {{size}} keys left, the vote has to be repeated.',
  },
};
