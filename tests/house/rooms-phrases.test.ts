import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roomsOf } from '#app/i18n/rooms';
import zhCN from '#app/i18n/zh-CN';
import { filesUnder, textOf } from './files';

const rooms = Object.keys(zhCN);
const spoken = new RegExp(`['"\`](${rooms.join('|')}):[a-zA-Z]`, 'g');

describe('a page', () => {
  it('names every room whose phrases it speaks, so that a browser fetches them before it wakes', () => {
    const silent = rooms.flatMap((room) => {
      const files = [`app/routes/${room}`, `app/ui/${room}`].filter(existsSync).flatMap(filesUnder);
      const said = files.flatMap((file) => [...textOf(file).matchAll(spoken)].map((match) => match[1]!));
      const fetched: string[] = roomsOf(`routes/${room}/any`);
      return [...new Set(said)].filter((one) => !fetched.includes(one)).map((one) => `${room} speaks ${one}`);
    });
    expect(silent).toEqual([]);
  });
});
