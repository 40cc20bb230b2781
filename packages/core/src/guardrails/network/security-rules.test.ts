import { expect, test } from 'vitest';
import { Unknown } from '../../arm/index.ts';
import type { Json } from '../../resource/index.ts';
import { anybody, exceeds, meets, portRange, speaks } from './security-rules.ts';

const rule = (properties: { readonly [name: string]: Json }): Parameters<typeof meets>[0] => ({ value: properties, pointer: '' });
const unknown = new Unknown({ kind: 'literal', value: 'x', start: 0, end: 0 }, [{ kind: 'parameter', name: 'x' }]);

test.each<[Json | undefined, ReturnType<typeof portRange>]>([
  ['*', [0, 65535]],
  ['22', [22, 22]],
  [22, [22, 22]],
  [' 20 - 25 ', [20, 25]],
  ['22,23', undefined],
  ['http', undefined],
  [undefined, undefined],
])('the ports of %j', (text, range) => {
  expect(portRange(text)).toEqual(range);
});

test.each<[{ readonly [name: string]: Json }, boolean | 'unknown']>([
  [{ destinationPortRange: '22' }, true],
  [{ destinationPortRange: '20-25' }, true],
  [{ destinationPortRange: '*' }, true],
  [{ destinationPortRange: '23-65535' }, false],
  [{ destinationPortRanges: ['80', '21-22'] }, true],
  [{ destinationPortRange: '80', destinationPortRanges: ['443'] }, false],
  [{ destinationPortRanges: ['80', unknown] }, 'unknown'],
  [{ destinationPortRanges: unknown }, 'unknown'],
  [{ destinationPortRanges: ['22', unknown] }, true],
  [{}, false],
])('whether %j reaches port 22', (properties, expected) => {
  const truth = meets(rule(properties), [[22, 22]]);
  expect(typeof truth === 'boolean' ? truth : 'unknown').toBe(expected);
});

test.each<[{ readonly [name: string]: Json }, boolean]>([
  [{ destinationPortRange: '443' }, false],
  [{ destinationPortRange: '440-443' }, true],
  [{ destinationPortRange: '*' }, true],
  [{ destinationPortRanges: ['80', '443'] }, false],
  [{ destinationPortRanges: ['80', '8443'] }, true],
])('whether %j goes beyond 80 and 443', (properties, expected) => {
  expect(
    exceeds(rule(properties), [
      [80, 80],
      [443, 443],
    ]),
  ).toBe(expected);
});

test.each<[Json, boolean]>([
  ['*', true],
  ['Internet', true],
  ['any', true],
  ['0.0.0.0/0', true],
  ['::/0', true],
  ['128.0.0.0/1', true],
  ['10.0.0.0/10', false],
  ['10.0.0.0/8', false],
  ['VirtualNetwork', false],
  ['203.0.113.7', false],
])('whether %j is everybody', (sourceAddressPrefix, expected) => {
  expect(anybody(rule({ sourceAddressPrefix }), 'source').open).toBe(expected);
});

test('the place is the prefix that is everybody, before one that is not known', () => {
  expect(anybody(rule({ sourceAddressPrefixes: [unknown, '10.0.0.0/8', '*'] }), 'source').at.pointer).toBe(
    '/sourceAddressPrefixes/2',
  );
  expect(anybody(rule({ sourceAddressPrefixes: ['10.0.0.0/8', unknown] }), 'source').at.pointer).toBe('/sourceAddressPrefixes/1');
});

test('a rule for all protocols speaks each', () => {
  expect(['*', 'tcp', 'Udp'].map((protocol) => speaks(rule({ protocol }), 'Tcp'))).toEqual([true, true, false]);
});
