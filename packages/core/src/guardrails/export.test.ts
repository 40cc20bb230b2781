import { expect, test } from 'vitest';
import { compilePolicy, memberParameters, readDefinition, readInitiative } from '../policy/index.ts';
import { lintDefinitions } from '../policy/lint/index.ts';
import { Source } from '../source/index.ts';
import { guardrailAliases } from './aliases.ts';
import { all as allGuardrails } from './all.ts';
import { bicepOf } from './export-bicep.ts';
import { exportPolicies } from './export.ts';
import type { Guardrail } from './guardrail.ts';

const all = exportPolicies(allGuardrails, '1.0.0');

test('every guardrail is a definition, or left out with a reason', () => {
  expect(all.definitions.length + all.leftOut.length).toBe(allGuardrails.length);
  expect(all.definitions.length).toBeGreaterThan(all.leftOut.length);
  expect(new Set(all.definitions.map(({ name }) => name)).size).toBe(all.definitions.length);
});

test.each(all.definitions.map((definition) => [definition.name, definition] as const))(
  '%s is a definition that Azure would take',
  (name, definition) => {
    const source = new Source(name, JSON.stringify(definition));
    const { definition: read, diagnostics } = readDefinition(source);
    expect(diagnostics).toEqual([]);
    expect(compilePolicy(read!, { aliases: guardrailAliases }).diagnostics).toEqual([]);
    expect(lintDefinitions(source)?.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test('the initiative gives every parameter of every member a value', () => {
  const { initiative, diagnostics } = readInitiative(new Source('initiative', JSON.stringify(all.initiative)));
  expect(diagnostics).toEqual([]);
  for (const member of initiative!.members) {
    const { values, diagnostics: mistakes } = memberParameters(initiative!, member, {});
    expect(mistakes).toEqual([]);
    const definition = all.definitions.find(({ name }) => name === member.referenceId)!;
    expect(Object.keys(values).toSorted()).toEqual(Object.keys(definition.properties['parameters'] as object).toSorted());
    expect(['Audit', 'AuditIfNotExists']).toContain(values['effect']);
  }
});

const guardrail = (id: string, rest: Partial<Guardrail>): Guardrail => ({
  id,
  title: "It's so",
  severity: 'low',
  why: 'A ${b}\\ reason',
  fix: 'Do',
  examples: { bad: [], good: [] },
  ...rest,
});

test('Bicep: escapes, references to definitions, and what is left out as remarks', () => {
  const rule = { if: { field: 'type', equals: 'A/b' }, then: { effect: 'audit' } } as const;
  const text = bicepOf(
    exportPolicies(
      [guardrail('a/b-c', { rule }), guardrail('a/judged', {}), guardrail('a/template', { template: () => [] })],
      '1.0.0',
    ),
  );
  expect(text).toContain("displayName: 'It\\'s so'");
  expect(text).toContain("description: 'A \\${b}\\\\ reason Do'");
  expect(text).toContain("resource azguardABC 'Microsoft.Authorization/policyDefinitions@2023-04-01' = {");
  expect(text).toContain('policyDefinitionId: azguardABC.id');
  expect(text).toContain('// Left out: a/judged, because its condition can not be said in the policy language.');
  expect(text).toContain('// Left out: a/template, because it looks at the template, which Azure Policy never sees.');
});
