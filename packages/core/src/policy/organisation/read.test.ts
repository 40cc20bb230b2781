import { describe, expect, test } from 'vitest';
import { Source } from '../../source/index.ts';
import { readOrganisation } from './read.ts';

const read = (...texts: readonly unknown[]): ReturnType<typeof readOrganisation> =>
  readOrganisation(texts.map((text, i) => new Source(`${i}.json`, typeof text === 'string' ? text : JSON.stringify(text))));

const id = '/subscriptions/1/providers/Microsoft.Authorization/policyAssignments/tags';

describe('an assignment', () => {
  const properties = {
    displayName: 'Tags',
    policyDefinitionId: '/providers/Microsoft.Authorization/policyDefinitions/d',
    definitionVersion: '1.*.*',
    enforcementMode: 'DoNotEnforce',
    notScopes: ['/subscriptions/1/resourceGroups/free'],
    parameters: { names: { value: ['owner', '[text]'] } },
    nonComplianceMessages: [{ message: 'All', policyDefinitionReferenceId: null }],
    resourceSelectors: [{ name: 'east', selectors: [{ kind: 'resourceLocation', in: ['eastus'], notIn: null }] }],
    overrides: [
      { kind: 'policyEffect', value: 'audit', selectors: null },
      { kind: 'colour', value: 'red' },
    ],
  };
  const shapes = {
    'of the REST API': { id, name: 'tags', type: 'Microsoft.Authorization/policyAssignments', properties },
    'of the Azure CLI': { id, name: 'tags', scope: '/subscriptions/1', ...properties },
    'without an id': { name: 'tags', properties: { ...properties, scope: '/subscriptions/1' } },
  };
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const { organisation, diagnostics } = read([shape]);
    const { location: _location, ...assignment } = organisation.assignments[0]!;
    expect(assignment).toEqual({
      id,
      name: 'tags',
      displayName: 'Tags',
      scope: '/subscriptions/1',
      definition: properties.policyDefinitionId,
      definitionVersion: '1.*.*',
      parameters: { names: ['owner', '[text]'] },
      sharesParameters: false,
      notScopes: properties.notScopes,
      enforced: false,
      selectors: [{ name: 'east', selectors: [{ kind: 'resourceLocation', in: ['eastus'], notIn: undefined }] }],
      overrides: [{ kind: 'policyEffect', value: 'audit', selectors: [] }],
      messages: [{ text: 'All', referenceId: undefined }],
      incomplete: undefined,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['organisation/unknown-override']);
  });
});

test('lists are read as the REST API wraps them, definitions and initiatives by their content, other files not at all', () => {
  const { organisation, diagnostics } = read(
    { value: [{ name: 'd', properties: { policyRule: {} } }] },
    [{ name: 'i', id: '/x/policySetDefinitions/i', policyDefinitions: [] }],
    { $schema: 'https://example.net', resources: [] },
    '{"some": "thing"',
    'no json at all',
  );
  expect(organisation.definitions.map(({ name, id: own }) => [name, own])).toEqual([['d', '']]);
  expect(organisation.initiatives.map(({ name }) => name)).toEqual(['i']);
  expect(diagnostics).toEqual([]);
});

describe('an exemption', () => {
  const exemption = {
    id: '/subscriptions/1/resourceGroups/a/providers/Microsoft.Storage/storageAccounts/s/providers/Microsoft.Authorization/policyExemptions/e',
    name: 'e',
    properties: { policyAssignmentId: id, exemptionCategory: 'waiver', policyDefinitionReferenceIds: ['x'] },
  };

  test('knows what it exempts from what, and until when', () => {
    const { organisation } = read([
      { ...exemption, properties: { ...exemption.properties, expiresOn: '2026-12-31T00:00:00.0000000Z' } },
    ]);
    expect(organisation.exemptions[0]).toMatchObject({
      scope: '/subscriptions/1/resourceGroups/a/providers/Microsoft.Storage/storageAccounts/s',
      from: { assignment: id.toLowerCase() },
      referenceIds: ['x'],
      category: 'Waiver',
      expiresOn: Date.UTC(2026, 11, 31),
    });
  });

  test('whose expiry can not be read exempts nothing, and says so', () => {
    const { organisation, diagnostics } = read([{ ...exemption, properties: { ...exemption.properties, expiresOn: 'soon' } }]);
    expect(organisation.exemptions).toEqual([]);
    expect(diagnostics.map(({ code, span, source }) => [code, source.text.slice(span.start, span.end)])).toEqual([
      ['organisation/expiry', '"soon"'],
    ]);
  });

  test('of Enterprise Policy as Code has several scopes and may name a definition', () => {
    const { organisation } = read(
      '{"exemptions": [{"name": "e", "scopes": ["/subscriptions/1", "two:/subscriptions/2",], "policyDefinitionName": "D"}]}',
    );
    expect(organisation.exemptions.map(({ scope, from }) => [scope, from])).toEqual([
      ['/subscriptions/1', { definition: 'd' }],
      ['/subscriptions/2', { definition: 'd' }],
    ]);
  });
});

describe('a tree of Enterprise Policy as Code', () => {
  const tree = {
    nodeName: '/Security/',
    parameters: { effect: 'Audit' },
    notScopes: { tenant: ['/subscriptions/9'], '*': ['/subscriptions/*/resourceGroups/managed-*'] },
    definitionEntryList: [
      { policySetName: 'asb', assignment: { name: 'asb', displayName: 'Benchmark', append: true } },
      { policyId: '/providers/Microsoft.Authorization/policyDefinitions/p', assignment: { name: 'p-', displayName: 'P ' } },
    ],
    children: [
      {
        nodeName: 'Prod/',
        assignment: { name: 'pr-', displayName: 'Prod ' },
        enforcementMode: 'DoNotEnforce',
        scope: { dev: ['/subscriptions/1'], tenant: ['/subscriptions/2'] },
      },
      {
        nodeName: 'Nonprod/',
        scope: { tenant: '/subscriptions/3' },
        children: [{ nodeName: 'leaf', parameters: { effect: 'Deny' }, parameterFile: 'x.csv' }],
      },
    ],
  };
  const settings = { pacOwnerId: 'x', pacEnvironments: [{ pacSelector: 'dev', globalNotScopes: ['/subscriptions/8'] }] };
  const { assignments } = read(tree, settings).organisation;

  test('assigns at its leaves: names joined, parameters and scopes inherited', () => {
    expect(
      assignments.map((a) => [a.name, a.displayName, a.scope, a.definition, a.enforced, a.parameters['effect'], a.incomplete]),
    ).toEqual([
      ['pr-asb', 'Prod Benchmark', '/subscriptions/1', 'asb', false, 'Audit', undefined],
      [
        'p-pr-',
        'P Prod ',
        '/subscriptions/1',
        '/providers/Microsoft.Authorization/policyDefinitions/p',
        false,
        'Audit',
        undefined,
      ],
      ['pr-asb', 'Prod Benchmark', '/subscriptions/2', 'asb', false, 'Audit', undefined],
      [
        'p-pr-',
        'P Prod ',
        '/subscriptions/2',
        '/providers/Microsoft.Authorization/policyDefinitions/p',
        false,
        'Audit',
        undefined,
      ],
      ['asb', 'Benchmark', '/subscriptions/3', 'asb', true, 'Deny', "its parameters stand in x.csv, which can't be read"],
      [
        'p-',
        'P ',
        '/subscriptions/3',
        '/providers/Microsoft.Authorization/policyDefinitions/p',
        true,
        'Deny',
        "its parameters stand in x.csv, which can't be read",
      ],
    ]);
  });

  test('leaves out what its nodes and the settings of the environment leave out', () => {
    const managed = '/subscriptions/*/resourceGroups/managed-*';
    expect(assignments.map(({ notScopes }) => notScopes)).toEqual([
      [managed, '/subscriptions/8'],
      [managed, '/subscriptions/8'],
      [managed, '/subscriptions/9'],
      [managed, '/subscriptions/9'],
      [managed, '/subscriptions/9'],
      [managed, '/subscriptions/9'],
    ]);
  });

  test('takes parameters and effects from a spreadsheet, by its selector', () => {
    const csv =
      'name,referencePath,prodEffect,devEffect,prodParameters\nd1,,Deny,Audit,"{""least"":""TLS1_3""}"\nd2,set//ref,Disabled,,\n';
    const leaf = {
      nodeName: '/',
      definitionEntry: { policySetName: 's' },
      scope: { x: ['/subscriptions/1'] },
      parameters: { own: 1 },
    };
    const { organisation } = readOrganisation(
      [new Source('a.json', JSON.stringify({ ...leaf, parameterFile: 'p.csv', parameterSelector: 'prod' }))],
      (path) => (path === 'p.csv' ? new Source(path, csv) : undefined),
    );
    const [{ parameters, overrides, incomplete } = {}] = organisation.assignments;
    expect([parameters, incomplete]).toEqual([{ least: 'TLS1_3', own: 1 }, undefined]);
    expect(overrides).toEqual([
      { kind: 'policyEffect', value: 'Deny', selectors: [{ kind: 'policyDefinitionName', in: ['d1'], notIn: undefined }] },
      {
        kind: 'policyEffect',
        value: 'Disabled',
        selectors: [{ kind: 'policyDefinitionReferenceId', in: ['ref'], notIn: undefined }],
      },
    ]);
  });

  test('with a branch that says nothing about where or what is pointed at', () => {
    const { diagnostics } = read({
      nodeName: '/',
      children: [{ nodeName: 'a', definitionEntry: { policyName: 'p' } }, { nodeName: 'b' }],
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Neither this node nor one above has a "scope": nothing is assigned.',
      'Neither this node nor one above has a "definitionEntry": nothing is assigned.',
    ]);
  });
});

describe('the library of Azure landing zones', () => {
  const assignment = {
    name: 'Deny-IP',
    properties: {
      policyDefinitionId: '/x/policyDefinitions/d',
      scope: '/providers/Microsoft.Management/managementGroups/placeholder',
    },
  };
  const archetype = { name: 'corp', policy_assignments: ['Deny-IP'], policy_definitions: [] };
  const architecture = {
    name: 'alz',
    management_groups: [
      { id: 'alz', parent_id: null, archetypes: [] },
      { id: 'corp', parent_id: 'alz', archetypes: ['corp'] },
    ],
  };

  test('assigns where the architecture has the archetype', () => {
    const { organisation, diagnostics } = read(assignment, archetype, architecture);
    expect(organisation.assignments.map(({ scope }) => scope)).toEqual(['/providers/Microsoft.Management/managementGroups/corp']);
    expect([...organisation.hierarchy.parents]).toEqual([
      ['/providers/microsoft.management/managementgroups/corp', '/providers/microsoft.management/managementgroups/alz'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('without an architecture assigns nothing, and says what is missing', () => {
    const { organisation, diagnostics } = read(assignment);
    expect(organisation.assignments).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['organisation/no-architecture']);
  });
});

test('the hierarchy of management groups, subscriptions included', () => {
  const groups = {
    id: '/providers/Microsoft.Management/managementGroups/corp',
    type: 'Microsoft.Management/managementGroups',
    details: { parent: { id: '/providers/Microsoft.Management/managementGroups/root' } },
    children: [{ id: '/subscriptions/1', type: '/subscriptions', children: null }],
  };
  expect([...read(groups).organisation.hierarchy.parents]).toEqual([
    ['/providers/microsoft.management/managementgroups/corp', '/providers/microsoft.management/managementgroups/root'],
    ['/subscriptions/1', '/providers/microsoft.management/managementgroups/corp'],
  ]);
});
