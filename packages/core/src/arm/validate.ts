import { jsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import { checkShape } from './check-shape.ts';
import type { Call, Expression } from './expression.ts';
import { findFunction } from './functions/index.ts';
import { nearestName } from './nearest-name.ts';
import { isExpression, parseExpression, unescapeLiteral } from './parse-expression.ts';
import type { Problems } from './problems.ts';
import { spanIn } from './span-in.ts';
import {
  arrayOf,
  inlineTemplate,
  isOuterScoped,
  member,
  objectOf,
  stringOf,
  type Declaration,
  type ResourceDeclaration,
  type Template,
} from './template.ts';
import { Refusal } from './value.ts';

/**
 * What is wrong with a template as it stands, also where it is never evaluated: in the branch of an `if` that isn't taken, in a
 * resource whose condition is false. Azure minds these only once they are evaluated, so they are warnings here; what was
 * evaluated and refused is an error that was reported before, and isn't repeated.
 */
export function validateTemplate(template: Template, problems: Problems): void {
  new Validator(template, problems).template(template);
}

/** What the expressions in one place can name, and which of it they did. */
interface Names {
  readonly parameters: ReadonlyMap<string, { readonly name: string }>;
  readonly variables: ReadonlyMap<string, { readonly name: string }>;
  readonly functions: ReadonlyMap<string, Declaration>;
  readonly used: Set<string>;
}

class Validator {
  private readonly problems: Problems;
  private readonly source: Template['source'];

  constructor({ source }: Template, problems: Problems) {
    this.source = source;
    this.problems = problems;
  }

  /** `outer`: the names that its expressions mean, if these are not its own. */
  template(template: Template, outer?: Names): void {
    checkShape(template, this.problems);
    const own: Names = {
      parameters: template.parameters,
      variables: new Map([...template.variables, ...template.variableLoops]),
      functions: template.functions,
      used: new Set(),
    };
    for (const { node } of template.functions.values()) if (node.kind === 'object') this.userFunction(node, own);
    for (const { node } of template.parameters.values()) {
      const value = node.kind === 'object' ? jsonMember(node, 'defaultValue')?.value : undefined;
      if (value) this.json(value, own);
    }
    for (const { node } of [...template.variables.values(), ...template.variableLoops.values()]) this.json(node, own);
    for (const declaration of template.resources) this.resource(declaration, template, outer ?? own, own);
    for (const { node } of template.outputs.values()) this.json(node, outer ?? own, own);
    if (outer === undefined) this.unused(template, own);
  }

  private resource(declaration: ResourceDeclaration, template: Template, names: Names, again: Names): void {
    const inPlace = objectOf(objectOf(declaration.node, 'properties') ?? declaration.node, 'template');
    const inline = inPlace && inlineTemplate(declaration, template);
    if (inline) this.template(inline, isOuterScoped(declaration, template) ? names : undefined);
    for (const { key, value } of declaration.node.members) {
      const lower = key.toLowerCase();
      if (lower === 'resources') continue;
      if (lower === 'properties' && inline && value.kind === 'object') {
        for (const { key: name, value: inner } of value.members)
          if (name.toLowerCase() !== 'template') this.json(inner, names, again);
      } else this.json(value, names, again);
    }
  }

  private userFunction(node: JsonObject, { functions }: Names): void {
    const parameters = new Map(
      arrayOf(node, 'parameters').flatMap((p) => {
        const name = p.kind === 'object' ? stringOf(p, 'name') : undefined;
        return name === undefined ? [] : [[name.toLowerCase(), { name }] as const];
      }),
    );
    const output = objectOf(node, 'output');
    const value = output && member(output, 'value');
    if (value) this.json(value, { parameters, variables: new Map(), functions, used: new Set() });
  }

  /** Every expression in a piece of JSON; what is escaped belongs to `again`, if anybody evaluates it again. */
  private json(node: JsonNode, names: Names, again?: Names): void {
    if (node.kind === 'array') for (const item of node.items) this.json(item, names, again);
    else if (node.kind === 'object') {
      for (const { key, keyStart, keyEnd, value } of node.members) {
        if (key.startsWith('[')) this.text(key, { start: keyStart, end: keyEnd }, names, again);
        this.json(value, names, again);
      }
    } else if (node.kind === 'string' && node.value.startsWith('[')) this.text(node.value, node, names, again);
  }

  private text(text: string, node: { readonly start: number; readonly end: number }, names: Names, again?: Names): void {
    const inner = isExpression(text) ? text : unescapeLiteral(text);
    if (!isExpression(inner) || (inner !== text && again === undefined)) return;
    const expression = parseExpression(inner);
    const report: ReportCall = (code, message, call, hint) =>
      this.problems.warn(code, this.source, spanIn(node, inner, call.span, this.source), message, hint);
    if (expression instanceof Refusal) report(expression.code, expression.message, expression);
    else this.expression(expression, inner === text ? names : again!, report);
  }

  private expression(expression: Expression, names: Names, report: ReportCall): void {
    switch (expression.kind) {
      case 'literal':
        return;
      case 'property':
        return this.expression(expression.target, names, report);
      case 'index':
        this.expression(expression.target, names, report);
        return this.expression(expression.index, names, report);
      case 'call':
        this.call(expression, names, report);
        for (const argument of expression.args) this.expression(argument, names, report);
    }
  }

  private call(call: Call, names: Names, report: ReportCall): void {
    if (call.namespace !== undefined) return checkUserCall(call, call.namespace, names, report);
    const definition = findFunction(call.name);
    const span = { start: call.start, end: call.end };
    if (definition === undefined) {
      const hint = 'The functions of template expressions: https://aka.ms/arm-functions.';
      return report('arm/unknown-function', `The template function '${call.name}' is not valid.`, { span }, hint);
    }
    const [least, most] = definition.arity;
    if (call.args.length < least || call.args.length > most) {
      const message = `The function '${call.name}' takes ${argumentCount(least, most)}, not ${call.args.length}.`;
      return report('arm/argument-count', message, { span });
    }
    const [first] = call.args;
    const kind = call.name.toLowerCase();
    if ((kind !== 'parameters' && kind !== 'variables') || first?.kind !== 'literal') return;
    const name = String(first.value);
    names.used.add(`${kind} ${name.toLowerCase()}`);
    if (names[kind].has(name.toLowerCase())) return;
    const what = kind === 'parameters' ? 'parameter' : 'variable';
    const near = nearestName(
      name,
      [...names[kind].values()].map((known) => known.name),
    );
    const hint = near === undefined ? `Declare it in "${kind}".` : `Did you mean '${near}'?`;
    report(`arm/unknown-${what}`, `The template has no ${what} '${name}'.`, { span }, hint);
  }

  private unused(template: Template, { used }: Names): void {
    const tell = (kind: 'parameters' | 'variables', { name, nameStart, nameEnd }: Declaration): void => {
      if (used.has(`${kind} ${name.toLowerCase()}`)) return;
      const what = kind === 'parameters' ? 'parameter' : 'variable';
      const span = { start: nameStart, end: nameEnd };
      this.problems.info(`arm/unused-${what}`, this.source, span, `The ${what} '${name}' is never used.`, 'Remove it.');
    };
    for (const declaration of template.parameters.values()) tell('parameters', declaration);
    for (const declaration of template.variables.values()) tell('variables', declaration);
    for (const declaration of template.variableLoops.values()) tell('variables', declaration);
  }
}

type ReportCall = (code: string, message: string, at: Pick<Refusal, 'span'>, hint?: string) => void;

function checkUserCall(call: Call, namespace: string, { functions }: Names, report: ReportCall): void {
  const name = `${namespace}.${call.name}`;
  const span = { start: call.start, end: call.end };
  const declaration = functions.get(name.toLowerCase());
  if (declaration === undefined) {
    const near = nearestName(name, [...functions.keys()]);
    const hint = near === undefined ? 'Declare it in "functions".' : `Did you mean '${near}'?`;
    return report('arm/unknown-function', `The template function '${name}' is not valid.`, { span }, hint);
  }
  const takes = declaration.node.kind === 'object' ? arrayOf(declaration.node, 'parameters').length : 0;
  if (call.args.length === takes) return;
  report('arm/argument-count', `The function '${name}' takes ${argumentCount(takes, takes)}, not ${call.args.length}.`, { span });
}

function argumentCount(least: number, most: number): string {
  const plural = (n: number): string => `${n} argument${n === 1 ? '' : 's'}`;
  if (least === most) return plural(least);
  return most === Infinity ? `at least ${plural(least)}` : `${least} to ${plural(most)}`;
}
