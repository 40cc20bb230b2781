import { isExpression, parseExpression, Refusal } from '../arm/index.ts';
import { jsonMember, type JsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import type { Comparison, Condition, Count, FieldSubject, Rule, ValueSubject } from './condition.ts';
import { findOperator } from './operators.ts';
import type { Report } from './report.ts';
import type { Operator } from './rule.ts';

/** Azure's limit on the comparisons of a rule: https://learn.microsoft.com/azure/governance/policy/overview#maximum-count-of-azure-policy-objects */
const MAX_COMPARISONS = 512;
/** Far deeper than people nest conditions. */
const MAX_DEPTH = 100;

/**
 * Reads a `policyRule`. Whatever is wrong is reported with its place; `undefined` when what is left isn't a rule.
 * https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule
 */
export function readRule(node: JsonNode, report: Report): Rule | undefined {
  return new RuleReader(report).rule(node);
}

class RuleReader {
  private readonly report: Report;
  private comparisons = 0;

  constructor(report: Report) {
    this.report = report;
  }

  rule(node: JsonNode): Rule | undefined {
    if (node.kind !== 'object') return this.fail('policy/no-rule', node, 'A policy rule is an object with "if" and "then".');
    const [condition, then] = [jsonMember(node, 'if')?.value, jsonMember(node, 'then')?.value];
    if (condition === undefined)
      return this.fail('policy/missing-if', node, 'The policy rule has no "if": nothing decides which resources it is about.');
    if (then?.kind !== 'object')
      return this.fail('policy/missing-then', node, 'The policy rule has no "then": nothing says what follows.');
    const effect = jsonMember(then, 'effect')?.value;
    if (effect?.kind !== 'string')
      return this.fail('policy/missing-effect', then, 'There is no "effect" in "then", or it is no text.');
    if (!this.expression(effect)) return undefined;
    const details = jsonMember(then, 'details')?.value;
    const existence = details?.kind === 'object' ? jsonMember(details, 'existenceCondition')?.value : undefined;
    const existenceCondition = existence && this.condition(existence, 0);
    const read = this.condition(condition, 0);
    if (read === undefined || (existence !== undefined && existenceCondition === undefined)) return undefined;
    return { if: read, effect, details, existenceCondition };
  }

  private condition(node: JsonNode, depth: number): Condition | undefined {
    if (node.kind !== 'object') return this.fail('policy/no-condition', node, 'A condition is an object.');
    if (depth > MAX_DEPTH)
      return this.fail('policy/too-deep', node, `Conditions nested more than ${MAX_DEPTH} deep are not evaluated.`);
    for (const kind of ['allOf', 'anyOf'] as const) {
      const list = jsonMember(node, kind);
      if (list !== undefined) return this.quantifier(kind, list, node, depth);
    }
    const negated = jsonMember(node, 'not');
    return negated === undefined ? this.comparison(node, depth) : this.negation(negated, node, depth);
  }

  private quantifier(kind: 'allOf' | 'anyOf', member: JsonMember, node: JsonObject, depth: number): Condition | undefined {
    if (!this.alone(member, node)) return undefined;
    const list = member.value;
    if (list.kind !== 'array') return this.fail('policy/no-array', list, `"${kind}" needs an array of conditions.`);
    const conditions = list.items.map((item) => this.condition(item, depth + 1));
    return conditions.includes(undefined) ? undefined : { kind, conditions: conditions as Condition[], span: node };
  }

  private negation(member: JsonMember, node: JsonObject, depth: number): Condition | undefined {
    if (!this.alone(member, node)) return undefined;
    const condition = this.condition(member.value, depth + 1);
    return condition && { kind: 'not', condition, span: node };
  }

  private alone(member: JsonMember, node: JsonObject): boolean {
    const other = node.members.find((m) => m !== member);
    if (other === undefined) return true;
    this.fail('policy/unexpected-property', keyOf(other), `"${other.key}" can't stand beside "${member.key}".`);
    return false;
  }

  private comparison(node: JsonObject, depth: number): Comparison | undefined {
    this.comparisons += 1;
    if (this.comparisons === MAX_COMPARISONS + 1) {
      return this.fail(
        'policy/too-many-conditions',
        node,
        `The rule has more than ${MAX_COMPARISONS} comparisons; Azure doesn't accept it.`,
      );
    }
    if (this.comparisons > MAX_COMPARISONS) return undefined;
    let left: JsonMember | undefined;
    let right: { readonly operator: Operator; readonly member: JsonMember } | undefined;
    for (const member of node.members) {
      const operator = findOperator(member.key);
      if (SUBJECTS.has(member.key.toLowerCase())) {
        if (left !== undefined)
          return this.fail('policy/several-subjects', keyOf(member), `The condition already has a "${left.key}".`);
        left = member;
      } else if (operator !== undefined) {
        if (right !== undefined)
          return this.fail(
            'policy/several-operators',
            keyOf(member),
            `The condition already has the operator "${right.member.key}".`,
          );
        right = { operator, member };
      } else
        return this.fail(
          'policy/unexpected-property',
          keyOf(member),
          `"${member.key}" is neither an operator nor a part of a condition.`,
        );
    }
    if (left === undefined)
      return this.fail('policy/no-subject', node, 'The condition looks at nothing: it needs "field", "value" or "count".');
    if (right === undefined)
      return this.fail('policy/no-operator', node, `The condition compares "${left.key}" with nothing: an operator is missing.`);
    const subject = this.subject(left, depth);
    if (subject === undefined || !this.expressions(right.member.value)) return undefined;
    return { kind: 'comparison', left: subject, operator: right.operator, expected: right.member.value, span: node };
  }

  private subject({ key, value }: JsonMember, depth: number): Comparison['left'] | undefined {
    switch (key.toLowerCase()) {
      case 'field':
        return this.field(value);
      case 'value':
        return this.value(value);
      default:
        return this.count(value, depth);
    }
  }

  private field(node: JsonNode): FieldSubject | undefined {
    if (node.kind !== 'string') return this.fail('policy/no-field', node, 'A field is a text.');
    return this.expression(node) ? { kind: 'field', text: node.value, span: node } : undefined;
  }

  private value(node: JsonNode): ValueSubject | undefined {
    return this.expressions(node) ? { kind: 'value', node, span: node } : undefined;
  }

  private count(node: JsonNode, depth: number): Count | undefined {
    if (node.kind !== 'object') return this.fail('policy/no-count', node, '"count" needs an object with "field" or "value".');
    const known = new Map(node.members.map((member) => [member.key.toLowerCase(), member]));
    const stranger = node.members.find((member) => !COUNT_PARTS.has(member.key.toLowerCase()));
    if (stranger) return this.fail('policy/unexpected-property', keyOf(stranger), `"${stranger.key}" is no part of "count".`);
    const [field, value, name] = [known.get('field')?.value, known.get('value')?.value, known.get('name')?.value];
    if ((field === undefined) === (value === undefined))
      return this.fail('policy/no-count', node, '"count" needs either "field" or "value".');
    if (name !== undefined && (name.kind !== 'string' || field !== undefined)) {
      return this.fail('policy/count-name', name, 'The "name" of a count is a text, and only a count of values has one.');
    }
    const over = field === undefined ? this.value(value!) : this.field(field);
    const where = known.get('where')?.value;
    const condition = where && this.condition(where, depth + 1);
    if (over === undefined || (where !== undefined && condition === undefined)) return undefined;
    return { kind: 'count', over, name: name?.kind === 'string' ? name.value : undefined, where: condition, span: node };
  }

  /** Whether every expression in a value can be read. */
  private expressions(node: JsonNode): boolean {
    switch (node.kind) {
      case 'string':
        return this.expression(node);
      case 'array':
        return node.items.map((item) => this.expressions(item)).every(Boolean);
      case 'object':
        return node.members.map((member) => this.expressions(member.value)).every(Boolean);
      default:
        return true;
    }
  }

  private expression(node: JsonNode & { readonly kind: 'string' }): boolean {
    if (!isExpression(node.value)) return true;
    const parsed = parseExpression(node.value);
    if (!(parsed instanceof Refusal)) return true;
    this.fail('policy/syntax', node, parsed.message);
    return false;
  }

  private fail(code: string, at: { readonly start: number; readonly end: number }, message: string): undefined {
    this.report(code, at, message);
    return undefined;
  }
}

function keyOf(member: JsonMember): { readonly start: number; readonly end: number } {
  return { start: member.keyStart, end: member.keyEnd };
}

const SUBJECTS: ReadonlySet<string> = new Set(['field', 'value', 'count']);
const COUNT_PARTS: ReadonlySet<string> = new Set(['field', 'value', 'name', 'where']);
