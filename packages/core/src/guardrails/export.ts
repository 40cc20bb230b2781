import type { PolicyRule } from '../policy/index.ts';
import type { Guardrail } from './guardrail.ts';

/** JSON as it is written for Azure. */
export type Exported = null | boolean | number | string | readonly Exported[] | { readonly [key: string]: Exported };

export interface ExportedPolicy {
  readonly name: string;
  readonly properties: { readonly [key: string]: Exported };
}

export interface PolicyExport {
  readonly definitions: readonly ExportedPolicy[];
  /** Of all definitions; it names them by `policyDefinitionId` with `PLACE` in front. */
  readonly initiative: ExportedPolicy;
  /** Guardrails that the policy language can't say, and why. */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}

/** Stands for the scope that definitions are created at, in the ids of an initiative's members. */
export const PLACE = '{scope}';

/**
 * Guardrails as definitions that can be created in Azure, and an initiative of them. Only those with a rule: what looks at a
 * template, or at several resources at once, can't be said there.
 * https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-basics,
 * https://learn.microsoft.com/azure/governance/policy/concepts/initiative-definition-structure
 */
export function exportPolicies(guardrails: readonly Guardrail[], version: string): PolicyExport {
  const expressible = guardrails.filter(hasRule);
  return {
    definitions: expressible.map((guardrail) => definitionOf(guardrail, version)),
    initiative: initiativeOf(expressible, version),
    leftOut: guardrails.filter((one) => !hasRule(one)).map((one) => ({ id: one.id, reason: whyNot(one) })),
  };
}

type WithRule = Guardrail & { readonly rule: PolicyRule };

function hasRule(guardrail: Guardrail): guardrail is WithRule {
  return guardrail.rule !== undefined;
}

function whyNot({ template }: Guardrail): string {
  return template === undefined
    ? 'its condition can not be said in the policy language'
    : 'it looks at the template, which Azure Policy never sees';
}

function definitionOf(guardrail: WithRule, version: string): ExportedPolicy {
  const { id, title, why, fix, rule, severity, controls = [], parameters = {} } = guardrail;
  return {
    name: nameOf(guardrail),
    properties: {
      displayName: cut(title, 128),
      description: cut(`${why} ${fix}`, 512),
      policyType: 'Custom',
      mode: 'All',
      metadata: { version, category: categoryOf(id), source: 'azguard', guardrail: id, severity, controls: [...controls] },
      parameters: { ...declared(parameters), effect: effectParameter(rule) },
      policyRule: {
        if: rule.if as unknown as Exported,
        then: { ...(rule.then as unknown as { [key: string]: Exported }), effect: "[parameters('effect')]" },
      },
    },
  };
}

function initiativeOf(guardrails: readonly WithRule[], version: string): ExportedPolicy {
  const own = guardrails.flatMap((guardrail) =>
    Object.entries(declared(guardrail.parameters ?? {})).map(
      ([name, declaration]) => [parameterName(guardrail, name), declaration] as const,
    ),
  );
  const kinds = [...new Map(guardrails.map(({ rule }) => [effectName(rule), effectParameter(rule)])).entries()];
  const groups = [...new Set(guardrails.flatMap(({ controls = [] }) => controls))].toSorted();
  return {
    name: 'azguard',
    properties: {
      displayName: 'azguard: guardrails for Microsoft Azure',
      description: 'The guardrails that azguard holds templates to, judged by Azure itself.',
      policyType: 'Custom',
      metadata: { version, category: 'Security Center', source: 'azguard' },
      parameters: Object.fromEntries([...kinds, ...own]),
      policyDefinitionGroups: groups.map((control) => ({ name: groupName(control), displayName: control })),
      policyDefinitions: guardrails.map(memberOf),
    },
  };
}

function memberOf(guardrail: WithRule): Exported {
  const { parameters = {}, rule, controls = [] } = guardrail;
  const values = Object.keys(parameters).map(
    (name) => [name, { value: `[parameters('${parameterName(guardrail, name)}')]` }] as const,
  );
  return {
    policyDefinitionId: `${PLACE}/providers/Microsoft.Authorization/policyDefinitions/${nameOf(guardrail)}`,
    policyDefinitionReferenceId: nameOf(guardrail),
    parameters: Object.fromEntries([...values, ['effect', { value: `[parameters('${effectName(rule)}')]` }]]),
    groupNames: controls.map(groupName),
  };
}

function declared(parameters: NonNullable<Guardrail['parameters']>): { readonly [name: string]: Exported } {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { type, defaultValue, metadata }]) => [
      name,
      { type, defaultValue: defaultValue as Exported, metadata: { displayName: name, description: metadata.description } },
    ]),
  );
}

function effectParameter(rule: PolicyRule): Exported {
  const allowedValues = looksForRelated(rule) ? ['AuditIfNotExists', 'Disabled'] : ['Audit', 'Deny', 'Disabled'];
  return {
    type: 'String',
    allowedValues,
    defaultValue: allowedValues[0]!,
    metadata: { displayName: 'Effect', description: 'What follows where the guardrail is broken.' },
  };
}

/** The parameter of the initiative that decides the effect of such a rule. */
function effectName(rule: PolicyRule): string {
  return looksForRelated(rule) ? 'effectOfRelated' : 'effect';
}

function looksForRelated(rule: PolicyRule): boolean {
  return /^(audit|deploy)IfNotExists$/i.test(rule.then.effect);
}

/** Names of definitions have at most 64 characters at management groups. */
function nameOf({ id }: Guardrail): string {
  return `azguard-${id.replaceAll('/', '-')}`.slice(0, 64);
}

function parameterName({ id }: Guardrail, name: string): string {
  return `${id.replaceAll(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())}_${name}`;
}

function groupName(control: string): string {
  return control.replaceAll('/', '_');
}

/** `key-vault/rbac` belongs to Key Vault. */
function categoryOf(id: string): string {
  const words = id.slice(0, id.indexOf('/')).split('-');
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
