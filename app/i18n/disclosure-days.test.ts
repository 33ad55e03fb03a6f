import { expect, it } from 'vitest';
import { askingNotices, askingPhrases } from './zh-CN/disclosure/asking';
import { boardPhrases } from './zh-CN/disclosure/board';
import { deskPhrases } from './zh-CN/disclosure/desk';
import { deskNotices } from './zh-CN/disclosure/desk-notices';

const said = JSON.stringify([askingNotices, askingPhrases, boardPhrases, deskPhrases, deskNotices]);

it('says of a last day that it is the last one: “before” it would leave it out', () =>
  expect(said.match(/\{\{(?:day|dueOn)\}\} ?前/g)).toBeNull());

it('sends nobody to a channel that the public page does not have', () =>
  expect(boardPhrases.open.foot).not.toContain('投诉渠道'));
