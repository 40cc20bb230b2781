import type { Example } from '@azguard/core/guardrails';
import type { Outcome } from '@azguard/core/policy';
import type { Json } from '@azguard/core/resource';
import { jsonMember, readJson, type Diagnostic, type JsonNode, type JsonObject, type Source } from '@azguard/core/source';
import { parameterValues } from './parameters.ts';

/** An example resource for a policy, and what the policy has to say about it. */
export interface PolicyCase {
  readonly name: string;
  readonly parameters: { readonly [name: string]: Json };
  /** The resource that is judged, then those around it, as the parts of a template. */
  readonly resources: readonly Example[];
  readonly expect: Outcome;
  readonly effect: string | undefined;
}

export interface CaseReading {
  readonly cases: readonly PolicyCase[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of cases: a list of `{name, parameters, resource, with, expect, effect}`, or `{cases: [...]}`. */
export function readCases(source: Source): CaseReading {
  const { root, diagnostics } = readJson(source);
  const list = root?.kind === 'object' ? jsonMember(root, 'cases')?.value : root;
  const nodes = list?.kind === 'array' ? list.items : [];
  const read = nodes.map((node, i) => ({ node, read: caseOf(node, i + 1) }));
  const mistakes = read.flatMap(({ node, read: one }) => (typeof one === 'string' ? [mistake(source, node, one)] : []));
  if (nodes.length === 0 && diagnostics.length === 0) {
    mistakes.push(
      mistake(source, root ?? { start: 0, end: 0 }, 'There are no cases: it is a list of {"name", "resource", "expect"}.'),
    );
  }
  return {
    cases: read.flatMap(({ read: one }) => (typeof one === 'string' ? [] : [one])),
    diagnostics: [...diagnostics, ...mistakes],
  };
}

/** A case, or what is wrong with it. */
function caseOf(node: JsonNode, number: number): PolicyCase | string {
  if (node.kind !== 'object') return `Case ${number} is no object.`;
  const name = textOf(node, 'name') ?? `case ${number}`;
  const [resource, around, parameters] = ['resource', 'with', 'parameters'].map((key) => jsonMember(node, key)?.value);
  const expect = OUTCOMES.find((outcome) => outcome === textOf(node, 'expect'));
  if (resource?.kind !== 'object') return `'${name}' has no "resource".`;
  if (expect === undefined) return `'${name}' has no "expect"; it is one of ${OUTCOMES.join(', ')}.`;
  const neighbours = around?.kind === 'array' ? around.items : [];
  return {
    name,
    parameters: (parameters && parameterValues(parameters)) ?? {},
    resources: [resource, ...neighbours].map((one) => asPlain(one) as Example),
    expect,
    effect: textOf(node, 'effect'),
  };
}

function textOf(node: JsonObject, key: string): string | undefined {
  const value = jsonMember(node, key)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

function asPlain(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(asPlain);
  if (node.kind === 'object') return Object.fromEntries(node.members.map(({ key, value }) => [key, asPlain(value)]));
  return node.kind === 'null' ? null : node.value;
}

function mistake(source: Source, { start, end }: { readonly start: number; readonly end: number }, message: string): Diagnostic {
  return { code: 'test/case', severity: 'error', message, source, span: { start, end } };
}

const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'unknown', 'notApplicable', 'notAssessed'];
