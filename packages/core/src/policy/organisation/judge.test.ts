import { describe, expect, test } from 'vitest';
import { Unknown } from '../../arm/index.ts';
import { ResourceGraph, type Json, type Origin, type Resource } from '../../resource/index.ts';
import { Source, type Diagnostic } from '../../source/index.ts';
import { AliasTable } from '../alias-table.ts';
import {
  assignedPolicies,
  initiativeRows,
  judgePolicies,
  Library,
  policyRows,
  readOrganisation,
  unassignedPolicies,
  type PolicyAnswer,
} from './index.ts';

const source = new Source('main.json', '');
const origin: Origin = { location: { source, span: { start: 0, end: 0 } }, deploymentPath: [], locate: () => origin.location };
const group = '/subscriptions/1/resourceGroups/shop';

function box(name: string, body: { readonly [key: string]: Json } = {}, scope = group): Resource {
  const type = 'Microsoft.Example/boxes';
  const id = `${scope}/providers/${type}/${name}`;
  return {
    id,
    type,
    name,
    apiVersion: '2024-01-01',
    scope,
    condition: true,
    body: { type, name, location: 'eastus', ...body },
    origin,
  };
}

const aliases = new AliasTable([
  {
    namespace: 'Microsoft.Example',
    resourceTypes: [
      {
        resourceType: 'boxes',
        capabilities: 'SupportsTags, SupportsLocation',
        aliases: [
          { name: 'Microsoft.Example/boxes/lid', defaultPath: 'properties.lid', defaultMetadata: { attributes: 'Modifiable' } },
        ],
      },
    ],
  },
]);

const effect = { type: 'String', defaultValue: 'Audit', allowedValues: ['Audit', 'Deny', 'Disabled'] };
const isBox = { field: 'type', equals: 'Microsoft.Example/boxes' };
const noLid = { field: 'Microsoft.Example/boxes/lid', notEquals: "[parameters('lid')]" };
const lids = {
  name: 'lids',
  id: '/subscriptions/1/providers/Microsoft.Authorization/policyDefinitions/lids',
  properties: {
    displayName: 'Boxes have lids',
    mode: 'Indexed',
    version: '1.2.0',
    parameters: { effect, lid: { type: 'String', defaultValue: 'closed' } },
    policyRule: { if: { allOf: [isBox, noLid] }, then: { effect: "[parameters('effect')]" } },
  },
};
const close = {
  name: 'close',
  id: '/subscriptions/1/providers/Microsoft.Authorization/policyDefinitions/close',
  properties: {
    mode: 'Indexed',
    policyRule: {
      if: { allOf: [isBox, { field: 'Microsoft.Example/boxes/lid', exists: false }] },
      then: {
        effect: 'modify',
        details: {
          roleDefinitionIds: [],
          operations: [{ operation: 'addOrReplace', field: 'Microsoft.Example/boxes/lid', value: 'closed' }],
        },
      },
    },
  },
};
const manual = { name: 'attest', properties: { policyRule: { if: isBox, then: { effect: 'manual' } } } };
const initiative = {
  name: 'boxes',
  id: '/subscriptions/1/providers/Microsoft.Authorization/policySetDefinitions/boxes',
  properties: {
    parameters: { howClosed: { type: 'String', defaultValue: 'closed' } },
    policyDefinitionGroups: [{ name: 'A-1', displayName: 'Lids', category: 'A' }, { name: 'A-2' }],
    policyDefinitions: [
      {
        policyDefinitionId: lids.id,
        policyDefinitionReferenceId: 'lidRef',
        parameters: { lid: { value: "[parameters('howClosed')]" } },
        groupNames: ['A-1'],
      },
      { policyDefinitionName: 'attest', policyDefinitionReferenceId: 'attestRef', groupNames: ['A-1'] },
    ],
  },
};

interface Setup {
  readonly assignment?: object;
  readonly exemption?: object;
  readonly more?: readonly object[];
  readonly now?: number;
  readonly scope?: string;
}

const assignmentId = '/subscriptions/1/providers/Microsoft.Authorization/policyAssignments/a';

function judge(
  resources: readonly Resource[],
  { assignment, exemption, more = [], now = 0, scope }: Setup,
): readonly PolicyAnswer[] {
  const files: object[] = [lids, close, manual, initiative, ...more];
  files.push({ id: assignmentId, properties: { policyDefinitionId: lids.id, ...assignment } });
  if (exemption)
    files.push({
      id: `${group}/providers/Microsoft.Authorization/policyExemptions/e`,
      properties: { policyAssignmentId: assignmentId, ...exemption },
    });
  const { organisation } = readOrganisation([new Source('all.json', JSON.stringify(files))]);
  const settings = { library: new Library(organisation, undefined), aliases, diagnostics: [] };
  const policies = assignedPolicies(organisation.assignments, settings);
  const { exemptions, hierarchy } = organisation;
  return [...judgePolicies(new ResourceGraph(resources), policies, { exemptions, hierarchy, now, scope })];
}

const outcomes = (answers: readonly PolicyAnswer[]): unknown =>
  answers.map(({ resource, verdict }) => [resource.name, verdict.outcome, verdict.effect]);
const open = box('open', { properties: { lid: 'open' } });
const unknown = new Unknown({ kind: 'call', name: 'x', args: [], start: 0, end: 0 }, [{ kind: 'parameter', name: 'region' }]);

describe('an assignment', () => {
  test('judges with its parameters, else with those of the definition', () => {
    expect(outcomes(judge([open], {}))).toEqual([['open', 'fail', 'audit']]);
    expect(
      outcomes(judge([open], { assignment: { parameters: { effect: { value: 'Deny' }, lid: { value: 'OPEN' } } } })),
    ).toEqual([['open', 'pass', 'deny']]);
    expect(outcomes(judge([open], { assignment: { parameters: { effect: { value: 'Disabled' } } } }))).toEqual([]);
  });

  test.each([
    ['another resource group', { scope: '/subscriptions/1/resourceGroups/other' }, []],
    ['an excluded scope', { notScopes: [`${group}/providers/Microsoft.Example/boxes/open`] }, []],
    ['a selector for another type', { resourceSelectors: [{ selectors: [{ kind: 'resourceType', in: ['A/b'] }] }] }, []],
    [
      'a selector that leaves out its location',
      { resourceSelectors: [{ selectors: [{ kind: 'resourceLocation', notIn: ['East US'] }] }] },
      [],
    ],
    [
      'one of two selectors',
      {
        resourceSelectors: [
          { selectors: [{ kind: 'resourceType', in: ['A/b'] }] },
          { selectors: [{ kind: 'resourceLocation', in: ['eastus'] }] },
        ],
      },
      [['open', 'fail', 'audit']],
    ],
    ['an override', { overrides: [{ kind: 'policyEffect', value: 'deny' }] }, [['open', 'fail', 'deny']]],
    [
      'the first of two overrides',
      {
        overrides: [
          { kind: 'policyEffect', value: 'deny', selectors: [{ kind: 'resourceLocation', in: ['westus'] }] },
          { kind: 'policyEffect', value: 'disabled' },
          { kind: 'policyEffect', value: 'deny' },
        ],
      },
      [],
    ],
  ])('with %s', (_, assignment, expected) => {
    expect(outcomes(judge([open], { assignment }))).toEqual(expected);
  });

  test('to a management group reaches what lies in it, and says so where nobody tells', () => {
    const assignment = { scope: '/providers/Microsoft.Management/managementGroups/corp' };
    const corp = { id: assignment.scope, children: [{ id: '/subscriptions/1' }] };
    const other = {
      id: '/providers/Microsoft.Management/managementGroups/root',
      children: [{ id: assignment.scope }, { id: '/subscriptions/1' }],
    };
    expect(outcomes(judge([open], { assignment, more: [corp] }))).toEqual([['open', 'fail', 'audit']]);
    expect(outcomes(judge([open], { assignment, more: [other] }))).toEqual([]);
    expect(outcomes(judge([open], { assignment, scope: assignment.scope }))).toEqual([['open', 'fail', 'audit']]);
    const [answer] = judge([open], { assignment });
    expect([answer?.verdict.outcome, answer?.verdict.detail]).toEqual([
      'notAssessed',
      'only the hierarchy of management groups tells whether it is in corp',
    ]);
  });

  test('with a selector on a location that is not known leaves the answer open', () => {
    const assignment = { resourceSelectors: [{ selectors: [{ kind: 'resourceLocation', in: ['eastus'] }] }] };
    expect(outcomes(judge([box('b', { location: unknown, properties: { lid: 'open' } })], { assignment }))).toEqual([
      ['b', 'unknown', undefined],
    ]);
  });

  test('of a version that is not at hand judges nothing', () => {
    const files = [lids, { id: assignmentId, properties: { policyDefinitionId: lids.id, definitionVersion: '2.*.*' } }];
    const { organisation } = readOrganisation([new Source('all.json', JSON.stringify(files))]);
    const policies = assignedPolicies(organisation.assignments, {
      library: new Library(organisation, undefined),
      aliases,
      diagnostics: [],
    });
    expect(policies[0]?.missing).toBe('version 2.*.* of it is asked for, and at hand is 1.2.0');
    expect([...judgePolicies(new ResourceGraph([open]), policies, { now: 0 })]).toEqual([]);
    expect(policyRows(policies, []).map(({ state }) => state)).toEqual(['notAssessed']);
  });
});

test.each([
  [{ effect: { value: 'Explode' } }, ['organisation/not-allowed']],
  [{ efect: { value: 'Audit' } }, ['organisation/unknown-parameter']],
  [{ EFFECT: { value: 'audit' } }, []],
])('the values %j are checked as Azure checks them', (parameters, codes) => {
  const files = [lids, { id: assignmentId, properties: { policyDefinitionId: lids.id, parameters } }];
  const { organisation } = readOrganisation([new Source('all.json', JSON.stringify(files))]);
  const diagnostics: Diagnostic[] = [];
  assignedPolicies(organisation.assignments, { library: new Library(organisation, undefined), aliases, diagnostics });
  expect(diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual(codes);
});

test('what modify changes is changed before the others look, unless the assignment does not enforce it', () => {
  const second = {
    id: `${group}/providers/Microsoft.Authorization/policyAssignments/m`,
    properties: { policyDefinitionId: close.id },
  };
  expect(outcomes(judge([box('b')], { more: [second] }))).toEqual([
    ['b', 'fail', 'modify'],
    ['b', 'pass', 'audit'],
  ]);
  const quiet = { ...second, properties: { ...second.properties, enforcementMode: 'DoNotEnforce' } };
  expect(outcomes(judge([box('b')], { more: [quiet] }))).toEqual([
    ['b', 'fail', 'modify'],
    ['b', 'fail', 'audit'],
  ]);
});

describe('an exemption', () => {
  const exempt = (setup: Setup): boolean => judge([open], setup)[0]?.exemption !== undefined;
  test.each([
    ['of the group', {}, true],
    ['that is over', { expiresOn: '1969-01-01T00:00:00Z' }, false],
    ['that ends later', { expiresOn: '1971-01-01T00:00:00Z' }, true],
    ['of another assignment', { policyAssignmentId: `${assignmentId}b` }, false],
    ['of another location', { resourceSelectors: [{ selectors: [{ kind: 'resourceLocation', in: ['westus'] }] }] }, false],
    ['of another policy of an initiative', { policyDefinitionReferenceIds: ['other'] }, false],
  ])('%s', (_, exemption, expected) => {
    expect(exempt({ exemption })).toBe(expected);
  });

  test('of one policy of an initiative leaves the others', () => {
    const answers = judge([open], {
      assignment: { policyDefinitionId: initiative.id },
      exemption: { policyDefinitionReferenceIds: ['LIDREF'] },
    });
    expect(answers.map(({ policy, exemption }) => [policy.referenceId, exemption !== undefined])).toEqual([
      ['lidRef', true],
      ['attestRef', false],
    ]);
  });
});

test.each([
  ['its reference', { kind: 'policyDefinitionReferenceId', in: ['LIDREF'] }, 'deny'],
  ['its definition', { kind: 'policyDefinitionName', in: ['Lids'] }, 'deny'],
  ['another reference', { kind: 'policyDefinitionReferenceId', in: ['attestRef'] }, 'audit'],
  ['all but its reference', { kind: 'policyDefinitionReferenceId', notIn: ['lidRef'] }, 'audit'],
])('an override may be for one policy of an initiative: %s', (_, selector, expected) => {
  const overrides = [{ kind: 'policyEffect', value: 'deny', selectors: [selector] }];
  const [answer] = judge([open], { assignment: { policyDefinitionId: initiative.id, overrides } });
  expect(answer?.verdict.effect).toBe(expected);
});

describe('an initiative', () => {
  test('hands its parameters on, and counts by control', () => {
    const { organisation } = readOrganisation([new Source('all.json', JSON.stringify([lids, manual, initiative]))]);
    const settings = { library: new Library(organisation, undefined), aliases, diagnostics: [] };
    const policies = unassignedPolicies('boxes', settings);
    const rows = policyRows(
      policies,
      judgePolicies(new ResourceGraph([open, box('shut', { properties: { lid: 'closed' } })]), policies, { now: 0 }),
    );
    expect(rows.map(({ state, passed, failed }) => [state, passed, failed])).toEqual([
      ['failed', 1, 1],
      ['manual', 0, 0],
    ]);
    expect(
      initiativeRows(rows)[0]?.controls.map(({ name, title, states }) => [name, title, states.failed, states.manual]),
    ).toEqual([
      ['A-1', 'Lids', 1, 1],
      ['A-2', undefined, 0, 0],
    ]);
  });

  test('takes the values of its parameters from the assignment', () => {
    const assignment = { policyDefinitionId: initiative.id, parameters: { howClosed: { value: 'open' } } };
    expect(outcomes(judge([open], { assignment }))).toEqual([
      ['open', 'pass', 'audit'],
      ['open', 'notAssessed', 'manual'],
    ]);
  });

  test('that is nowhere to be found is one policy that is not assessed', () => {
    const { organisation } = readOrganisation([]);
    const policies = unassignedPolicies('/providers/Microsoft.Authorization/policySetDefinitions/none', {
      library: new Library(organisation, undefined),
      aliases,
      diagnostics: [],
    });
    expect(policyRows(policies, []).map(({ state, reason }) => [state, reason])).toEqual([
      ['notAssessed', "neither the files nor the catalog have 'none'"],
    ]);
  });
});
