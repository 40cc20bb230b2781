import { jsonMember } from '../source/index.ts';
import type { Call, Expression } from './expression.ts';
import { isExpression, parseExpression } from './parse-expression.ts';
import type { Problems } from './problems.ts';
import { spanIn } from './span-in.ts';
import { member, objectOf, stringNode, type Declaration, type ResourceDeclaration, type Template } from './template.ts';
import { Refusal } from './value.ts';

/** What Azure checks of a template only when it is deployed (each found by asking Microsoft's engine). */
export function checkDeployed(template: Template, nested: boolean, problems: Problems): void {
  if (!nested) for (const output of template.outputs.values()) checkOutputShape(output, template, problems);
  for (const declaration of template.functions.values()) checkFunction(declaration, template, problems);
  const resources = member(template.root, 'resources');
  if (resources?.kind === 'object' && !template.symbolic) {
    const say = nested ? problems.error.bind(problems) : problems.warn.bind(problems);
    const span = { start: resources.start, end: resources.start + 1 };
    say(
      'arm/symbolic-names',
      template.source,
      span,
      'Resources by symbolic name need "languageVersion": "2.0".',
      'Add "languageVersion": "2.0".',
    );
  }
  for (const declaration of template.resources) if (declaration.existing) checkExisting(declaration, template, nested, problems);
}

/** Azure minds this of whole files only. */
function checkOutputShape({ name, node }: Declaration, { source, symbolic }: Template, problems: Problems): void {
  const value = node.kind === 'object' ? member(node, 'value') : undefined;
  const loop = node.kind === 'object' ? objectOf(node, 'copy') : undefined;
  const input = loop && member(loop, 'input');
  const isRun = input !== undefined && !(input.kind === 'string' && input.value === '');
  const isList =
    node.kind === 'object' && (jsonMember(node, '$ref') || stringNode(node, 'type')?.value.toLowerCase() === 'array');
  if (loop ? isList && isRun : value && (value.kind !== 'null' || symbolic)) return;
  const message = loop
    ? `The output '${name}' has a loop, so its type must be array, and the loop needs an input.`
    : `The output '${name}' has no value.`;
  problems.error(
    'arm/output-shape',
    source,
    node,
    message,
    'Write {"type": "...", "value": "..."}, or {"type": "array", "copy": {...}}.',
  );
}

/** Azure refuses these in nested templates only; elsewhere they are as useless. */
function checkExisting({ node }: ResourceDeclaration, { source, symbolic }: Template, nested: boolean, problems: Problems): void {
  const say = nested ? problems.error.bind(problems) : problems.warn.bind(problems);
  const head = { start: node.start, end: node.start + 1 };
  if (!symbolic)
    say('arm/existing', source, head, 'Existing resources need "languageVersion": "2.0".', 'Add "languageVersion": "2.0".');
  for (const { key, keyStart, keyEnd } of node.members) {
    if (!NOT_OF_EXISTING.has(key.toLowerCase())) continue;
    const message = `Property '${key}' cannot be supplied for a resource with 'existing' set to true.`;
    const hint = 'Leave it out: an existing resource is only referred to.';
    say('arm/existing', source, { start: keyStart, end: keyEnd }, message, hint);
  }
}

const NOT_OF_EXISTING = new Set(
  'location kind tags sku properties identity zones plan managedBy managedByExtended extendedLocation'.toLowerCase().split(' '),
);

/** A user-defined function can't call what depends on the deployment, even if nobody calls it. */
function checkFunction({ name, node }: Declaration, { source }: Template, problems: Problems): void {
  const output = node.kind === 'object' ? objectOf(node, 'output') : undefined;
  const value = output && stringNode(output, 'value');
  if (value === undefined || !isExpression(value.value)) return;
  const expression = parseExpression(value.value);
  const call = expression instanceof Refusal ? undefined : forbidden(expression);
  if (call === undefined) return;
  const span = spanIn(value, value.value, { start: call.start, end: call.end }, source);
  problems.error(
    'arm/user-function',
    source,
    span,
    `The function '${name}' can't call '${call.name}': it isn't supported in a function definition.`,
  );
}

function forbidden(expression: Expression): Call | undefined {
  switch (expression.kind) {
    case 'literal':
      return undefined;
    case 'property':
      return forbidden(expression.target);
    case 'index':
      return forbidden(expression.target) ?? forbidden(expression.index);
    case 'call': {
      const name = expression.name.toLowerCase();
      if (expression.namespace === undefined && (name.startsWith('list') || FORBIDDEN.has(name))) return expression;
      for (const argument of expression.args) {
        const found = forbidden(argument);
        if (found) return found;
      }
      return undefined;
    }
  }
}

const FORBIDDEN = new Set(
  'tenant managementGroup managementGroupResourceId utcNow newGuid reference references copyIndex pickZones toLogicalZone toLogicalZones toPhysicalZone toPhysicalZones getSecret'
    .toLowerCase()
    .split(' '),
);
