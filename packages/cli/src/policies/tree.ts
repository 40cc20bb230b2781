import { printExpression, Unknown } from '@azguard/core/arm';
import { valueText } from '@azguard/core/finding';
import type { CompiledPolicy, ComparisonTree, ConditionTree, Found } from '@azguard/core/policy';
import type { Resource, ResourceGraph } from '@azguard/core/resource';
import { harmless, wrap } from '@azguard/core/report';
import type { Terminal } from '../terminal.ts';

/** A policy's condition as a tree, each part with what it answered and what it found, and where that is written. */
export function conditionLines(
  policy: CompiledPolicy,
  resource: Resource,
  graph: ResourceGraph,
  terminal: Terminal,
): readonly string[] {
  const environment = { mode: 'request', graph } as const;
  const { if: condition, related } = policy.tree(resource, environment);
  const lines = new Lines(terminal);
  lines.tree(condition, resource, 0);
  if (related === undefined) return lines.all;
  lines.all.push('', `It looks for a related resource of type ${harmless(related.type)}:`);
  if (related.candidates.length === 0) lines.all.push('  there is none');
  for (const candidate of related.candidates) {
    lines.all.push(`  ${harmless(candidate.resource.name)}`);
    if (candidate.tree !== undefined) lines.tree(candidate.tree, candidate.resource, 1);
  }
  return lines.all;
}

class Lines {
  readonly all: string[] = [];
  private readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  tree(tree: ConditionTree, resource: Resource, depth: number): void {
    if (tree.kind === 'comparison') return this.comparison(tree, resource, depth);
    this.line(tree.truth, depth, tree.kind);
    for (const part of tree.parts) this.tree(part, resource, depth + 1);
  }

  private comparison(tree: ComparisonTree, resource: Resource, depth: number): void {
    this.line(tree.truth, depth, `${tree.subject} ${tree.operator} ${valueText(tree.expected)}`);
    const found = tree.found.length === 0 ? 'no member' : tree.found.map((one) => this.found(one, resource)).join(', ');
    this.remark(depth, `is ${found}`);
    for (const [i, member] of tree.members.entries()) {
      this.remark(depth, `member ${i}: ${this.found(member, resource)}`);
      this.tree(member.tree, resource, depth + 2);
    }
  }

  private found({ value, pointer }: Found, resource: Resource): string {
    const text = value instanceof Unknown ? unknownText(value) : value === undefined ? 'absent' : valueText(value);
    if (pointer === undefined || pointer === '') return text;
    const { source, span } = resource.origin.locate(pointer);
    return `${text} (${source.name}:${source.position(span.start).line})`;
  }

  private line(truth: Truth, depth: number, text: string): void {
    const { style } = this.terminal;
    const word = truth === undefined ? style('unknown', 'unknown') : truth ? style('good', 'true   ') : style('faint', 'false  ');
    const [first = '', ...rest] = this.wrapped(text, depth);
    this.all.push(
      `${word}  ${'  '.repeat(depth)}${first}`,
      ...rest.map((line) => `${' '.repeat(11)}${'  '.repeat(depth)}${line}`),
    );
  }

  private remark(depth: number, text: string): void {
    const { style } = this.terminal;
    for (const line of this.wrapped(text, depth)) this.all.push(style('faint', `${' '.repeat(11)}${'  '.repeat(depth)}${line}`));
  }

  private wrapped(text: string, depth: number): readonly string[] {
    return wrap(harmless(text), Math.max(20, this.terminal.columns - 11 - 2 * depth));
  }
}

type Truth = boolean | undefined;

/** The expression that is left of a value, or why there isn't even that. */
function unknownText(value: Unknown): string {
  const text = printExpression(value.residual);
  return text === 'null()' ? `not known: ${value.causes.map(({ name }) => name).join(', ')}` : `[${text}]`;
}
