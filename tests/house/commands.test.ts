import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facts } from '#app/domain/facts';
import { commandFiles, commandNames, fileNameOf, filesUnder, textOf } from './files';

describe('a command', () => {
  it('stands alone in a file that bears its name, in the room of its name', () => {
    for (const { path, text, room, own, names } of commandFiles) {
      expect(names, `${path} declares one command`).toHaveLength(1);
      expect(text.match(/= command\(/g), `${path} declares one command`).toHaveLength(1);
      const name = fileNameOf(names[0] ?? '');
      // "resolution.adopt" may name its noun: adopt-resolution.ts.
      expect([name, `${name}-${room}`], path).toContain(own);
      expect(names[0]?.split('.')[0], path).toBe(room);
      expect(text.match(/^export const \w+ = command\(/gm), `${path} exports its command`).toHaveLength(1);
    }
  });
  it('has a test of its own on a real database', () => {
    const untested = commandFiles
      .map(({ room, file }) => `tests/server/${room}/${file}.test.ts`)
      .filter((path) => !existsSync(path));
    expect(untested).toEqual([]);
  });
  it('has a permit, and every permit has its command', () => {
    expect(commandFiles.flatMap(({ names }) => names).sort()).toEqual([...commandNames].sort());
  });
});

describe('a fact', () => {
  it('is brought about by something', () => {
    const server = filesUnder('server')
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map(textOf)
      .join('\n');
    expect(Object.keys(facts).filter((fact) => !server.includes(`'${fact}'`))).toEqual([]);
  });
});
