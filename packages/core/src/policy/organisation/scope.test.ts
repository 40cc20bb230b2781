import { expect, test } from 'vitest';
import { isWithin, scopeOfId } from './scope.ts';

const hierarchy = {
  parents: new Map([
    ['/providers/microsoft.management/managementgroups/corp', '/providers/microsoft.management/managementgroups/root'],
    ['/providers/microsoft.management/managementgroups/sandbox', '/providers/microsoft.management/managementgroups/root'],
    ['/subscriptions/1', '/providers/microsoft.management/managementgroups/corp'],
    ['/subscriptions/loop', '/providers/microsoft.management/managementgroups/loop'],
    ['/providers/microsoft.management/managementgroups/loop', '/subscriptions/loop'],
  ]),
};
const group = (name: string): string => `/providers/Microsoft.Management/managementGroups/${name}`;

test.each([
  ['/subscriptions/1/resourceGroups/a/providers/X/y/z', '/subscriptions/1', true],
  ['/subscriptions/1/resourceGroups/A', '/Subscriptions/1/resourcegroups/a/', true],
  ['/subscriptions/1/resourceGroups/ab', '/subscriptions/1/resourceGroups/a', false],
  ['/subscriptions/1', '/subscriptions/1/resourceGroups/a', false],
  ['/subscriptions/1', '/', true],
  ['/subscriptions/1/resourceGroups/a', group('Corp'), true],
  ['/subscriptions/1/resourceGroups/a', group('root'), true],
  ['/subscriptions/1', group('sandbox'), false],
  [group('corp'), group('root'), true],
  [group('root'), group('corp'), undefined],
  ['/subscriptions/2', group('corp'), undefined],
  ['/subscriptions/1', group('elsewhere'), undefined],
  ['/subscriptions/loop', group('corp'), false],
  ['/subscriptions/1/resourceGroups/managed-rg-7/providers/X/y/z', '/subscriptions/*/resourceGroups/Managed-*', true],
  ['/subscriptions/1/resourceGroups/a-managed-7', '/subscriptions/*/resourceGroups/managed-*', false],
  ['/subscriptions/1', '/subscriptions/*/resourceGroups/managed-*', false],
  ['/subscriptions/1/resourceGroups/abcba', '/subscriptions/1/resourceGroups/ab*b*ba', false],
  ['/subscriptions/1/resourceGroups/abxbxba', '/subscriptions/1/resourceGroups/ab*b*ba', true],
])('%s in %s: %s', (id, scope, within) => {
  expect(isWithin(id, scope, hierarchy)).toBe(within);
});

test('the scope of a policy object is what stands before its own part', () => {
  expect(scopeOfId(`${group('corp')}/providers/Microsoft.Authorization/policyAssignments/a`)).toBe(group('corp'));
  expect(scopeOfId('/providers/Microsoft.Authorization/policyDefinitions/a')).toBe('/');
});
