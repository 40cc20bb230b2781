import { jsonMember, readJson, type Diagnostic, type JsonNode, type JsonObject, type Source } from '../../source/index.ts';
import { compilePolicy } from '../compile.ts';
import { AliasTable } from '../alias-table.ts';
import { definitionOf, isError, objectOf } from '../definition.ts';
import { reportInto } from '../report.ts';
import { lookAt } from './look.ts';
import type { AliasKnowledge, LintedPolicy, LintRule } from './rule.ts';
import { lintRules } from './rules.ts';

export interface LintOptions {
  /** What a catalog knows; without it, rules about aliases say nothing. */
  readonly aliases?: AliasKnowledge | undefined;
  readonly rules?: readonly LintRule[];
}

/**
 * What is wrong with the policy definitions of a text, and what could be better: mistakes that Azure would refuse, then the
 * rules. A text may hold one definition or a list; `undefined` when it holds none.
 */
export function lintDefinitions(source: Source, options: LintOptions = {}): readonly Diagnostic[] | undefined {
  const { root, diagnostics } = readJson(source);
  const nodes = root === undefined ? [] : definitionsIn(root);
  if (nodes.length === 0) return undefined;
  return [...diagnostics, ...nodes.flatMap((node) => lint(node, source, options))].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

function definitionsIn(node: JsonNode): readonly JsonObject[] {
  if (node.kind === 'array') return node.items.flatMap(definitionsIn);
  if (node.kind !== 'object') return [];
  const properties = objectOf(node, 'properties') ?? node;
  if (jsonMember(properties, 'policyRule') !== undefined) return [node];
  const list = jsonMember(node, 'value')?.value;
  return list?.kind === 'array' ? list.items.flatMap(definitionsIn) : [];
}

function lint(node: JsonObject, source: Source, { aliases, rules = lintRules }: LintOptions): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const definition = definitionOf(node, source, reportInto(found, source));
  if (definition === undefined || found.some(isError)) return found;
  const compiled = compilePolicy(definition, { aliases: aliases ?? new AliasTable([]) }).diagnostics;
  const policy = lookAt(definition, objectOf(node, 'properties') ?? node, aliases);
  const remarks = rules.flatMap((rule) => remarksOf(rule, policy, source));
  const known = new Set(remarks.map(({ span }) => span.start));
  return [...found, ...compiled.filter(({ span }) => !known.has(span.start)), ...remarks];
}

function remarksOf(rule: LintRule, policy: LintedPolicy, source: Source): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  rule.check(policy, ({ start, end }, message, hint) => {
    found.push({
      code: `lint/${rule.id}`,
      severity: rule.severity,
      message,
      source,
      span: { start, end },
      ...(hint === undefined ? {} : { hint }),
    });
  });
  return found;
}
