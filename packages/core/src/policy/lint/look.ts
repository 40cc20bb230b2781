import { isExpression, parseExpression, Refusal, type Expression } from '../../arm/index.ts';
import { jsonMember, type JsonNode, type JsonObject, type Span } from '../../source/index.ts';
import type { Condition } from '../condition.ts';
import type { PolicyDefinition } from '../definition.ts';
import type { AliasKnowledge, LintedPolicy, PlacedAround, PlacedCall, PlacedComparison, PlacedCondition } from './rule.ts';

/** Takes a definition apart for the rules. `properties` is the object it was read from. */
export function lookAt(definition: PolicyDefinition, properties: JsonObject, aliases: AliasKnowledge | undefined): LintedPolicy {
  const { rule } = definition;
  const conditions = [
    ...conditionsOf(rule.if, 'if'),
    ...(rule.existenceCondition ? conditionsOf(rule.existenceCondition, 'existenceCondition') : []),
  ];
  const effect = rule.effect.kind === 'string' ? rule.effect.value : '';
  const name = /^\[\s*parameters\(\s*'([^']+)'\s*\)\s*\]$/i.exec(effect)?.[1]?.toLowerCase();
  const effectParameter = definition.parameters?.find((parameter) => parameter.name.toLowerCase() === name);
  const written = [effectParameter?.defaultValue].flatMap((node) => (node?.kind === 'string' ? [node.value] : []));
  const allowed = effectParameter?.allowedValues?.filter((value) => typeof value === 'string') ?? [];
  const effects = isExpression(effect) ? [...allowed, ...written] : [effect];
  const node = jsonMember(properties, 'policyRule')?.value ?? properties;
  return {
    definition,
    properties,
    conditions,
    comparisons: conditions.filter((placed): placed is PlacedComparison => placed.condition.kind === 'comparison'),
    calls: callsIn(node),
    effectParameter,
    effects: [...new Set(effects.map((one) => one.toLowerCase()))],
    aliases,
  };
}

function conditionsOf(root: Condition, where: PlacedCondition['in']): readonly PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const visit = (condition: Condition, around: readonly Condition[], inCount: boolean): void => {
    found.push({ condition, around, inCount, in: where });
    const outside = [condition, ...around];
    if (condition.kind === 'comparison') {
      if (condition.left.kind === 'count' && condition.left.where) visit(condition.left.where, outside, true);
    } else if (condition.kind === 'not') visit(condition.condition, outside, inCount);
    else for (const inner of condition.conditions) visit(inner, outside, inCount);
  };
  visit(root, [], false);
  return found;
}

/** The calls in all expressions of a value, but for those of templates that are deployed later. */
function callsIn(node: JsonNode): readonly PlacedCall[] {
  switch (node.kind) {
    case 'string':
      return isExpression(node.value) ? callsOf(node.value, node) : [];
    case 'array':
      return node.items.flatMap(callsIn);
    case 'object':
      return node.members.flatMap(({ key, value }) => (key.toLowerCase() === 'template' ? [] : callsIn(value)));
    default:
      return [];
  }
}

function callsOf(text: string, node: Span): readonly PlacedCall[] {
  const expression = parseExpression(text);
  if (expression instanceof Refusal) return [];
  const found: PlacedCall[] = [];
  const visit = (at: Expression, around: readonly PlacedAround[]): void => {
    switch (at.kind) {
      case 'literal':
        return;
      case 'property':
        return visit(at.target, [{ kind: 'selection' }, ...around]);
      case 'index':
        visit(at.index, []);
        return visit(at.target, [{ kind: 'selection' }, ...around]);
      case 'call':
        found.push({ call: at, node, around, span: spanInside(text, node, at) });
        at.args.forEach((arg, i) => visit(arg, [{ kind: 'argument', of: at, at: i }, ...around]));
    }
  };
  visit(expression, []);
  return found;
}

/** Where a part of an expression stands in the file: exactly, as long as the text holds no escapes. */
function spanInside(text: string, node: Span, part: Span): Span {
  const plain = node.end - node.start === text.length + 2;
  return plain ? { start: node.start + 1 + part.start, end: node.start + 1 + part.end } : { start: node.start, end: node.end };
}
