import { expect, test } from 'vitest';
import { Unknown, type Cause } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import { and, isOneOf, look, members, not, or, type Truth } from './look.ts';

const cause: Cause = { kind: 'parameter', name: 'x' };
const unknown = new Unknown({ kind: 'literal', value: 'x', start: 0, end: 0 }, [cause]);
const body: Json = { properties: { Rules: [{ name: 'a' }, unknown], 'a/b': { '~': 1 }, open: unknown } };

test.each<[path: (string | number)[], value: Json | undefined, pointer: string, missing?: string]>([
  [['properties', 'rules', 0, 'NAME'], 'a', '/properties/Rules/0/name'],
  [['properties', 'rules', '0', 'name'], 'a', '/properties/Rules/0/name'],
  [['properties', 'rules', 7, 'name'], undefined, '/properties/Rules', '7.name'],
  [['properties', 'rules', 'length'], undefined, '/properties/Rules', 'length'],
  [['properties', 'missing', 'deeper'], undefined, '/properties', 'missing.deeper'],
  [['properties', 'a/b', '~'], 1, '/properties/a~1b/~0'],
  [['properties', 'open', 'deeper'], unknown, '/properties/open'],
  [['__proto__'], undefined, '', '__proto__'],
  [['properties', 'constructor'], undefined, '/properties', 'constructor'],
])('%j leads to its value, or to the nearest place around it', (path, value, pointer, missing) => {
  expect(look(body, ...path)).toEqual({ value, pointer, missing });
});

test('the members of a list have their places, and nothing else has members', () => {
  expect(members(look(body, 'properties', 'Rules')).map(({ pointer }) => pointer)).toEqual([
    '/properties/Rules/0',
    '/properties/Rules/1',
  ]);
  expect(members(look(body, 'properties'))).toEqual([]);
  expect(members(look(body, 'properties', 'open'))).toEqual([]);
});

test('what is not known stays so unless the rest decides', () => {
  const open: Truth = [cause];
  expect(and(true, open)).toEqual([cause]);
  expect(and(false, open)).toBe(false);
  expect(or(true, open)).toBe(true);
  expect(or(false, open)).toEqual([cause]);
  expect(not(open)).toEqual([cause]);
  expect([and(), or(), not(true)]).toEqual([true, false, false]);
  expect(isOneOf(unknown, 'x')).toEqual([cause]);
  expect([isOneOf('X', 'x'), isOneOf(undefined, 'x'), isOneOf(1, '1')]).toEqual([true, false, false]);
});
