import { expect, test } from 'vitest';
import { lockFaults } from './lock.mjs';

test('a lock file that holds everything it wants has no faults', () => {
  const packages = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '1' } },
    'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { c: '1' } },
    'node_modules/c': { version: '1.0.0' },
  };
  expect(lockFaults(packages)).toEqual([]);
});

test('an optional package that npm left out is named with the one that wants it', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-darwin': '1' } },
  };
  expect(lockFaults(packages)).toEqual(['node_modules/a wants a-darwin, which the lock file lacks.']);
});

test('a package in the folder of a neighbour does not count', () => {
  const packages = {
    '': { dependencies: { b: '1' } },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
  };
  expect(lockFaults(packages)).toEqual(['the project wants b, which the lock file lacks.']);
});

test('a package without a version is a fault', () => {
  expect(lockFaults({ '': {}, 'node_modules/a': {} })).toEqual(['node_modules/a has no version.']);
});
