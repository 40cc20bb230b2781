import { jsonMember, type JsonNode, type JsonObject, type JsonString } from '../source/index.ts';
import type { Deployment, DeploymentOptions } from './deployment.ts';
import { evaluateNode, type Place } from './evaluate-node.ts';
import type { Instance } from './instance.ts';
import { writtenAs } from './locate.ts';
import { linkedTemplate } from './linked.ts';
import { type Argument } from './parameters.ts';
import type { ScopeKind } from './scope.ts';
import { deploymentTarget } from './target.ts';
import { member, objectOf, readTemplate, type Template } from './template.ts';
import type { ObjectValue } from './value.ts';

/**
 * The deployment that a `Microsoft.Resources/deployments` resource makes: of the template written inside it, or of the file
 * that it links to; `undefined` when there is none to be read (then it is reported why).
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates
 */
export function nestedDeployment(instance: Instance): DeploymentOptions | undefined {
  const { declaration, deployment, place } = instance;
  const { session } = deployment;
  const properties = objectOf(declaration.node, 'properties');
  if (properties === undefined) {
    instance.properties();
    return undefined;
  }
  if (!session.spend(COST) || depthOf(deployment) >= MAX_NESTING) {
    session.problems.error(
      'arm/nesting-too-deep',
      place.source,
      head(declaration.node),
      `There are too many deployments in each other here; what lies deeper than ${MAX_NESTING}, or comes later, is not expanded.`,
      'Look for a template that deploys itself.',
    );
    return undefined;
  }
  const inline = member(properties, 'template');
  const { template, outer } = inline
    ? writtenTemplate(inline, properties, instance)
    : { template: linkedTemplate(instance, properties), outer: undefined };
  if (template === undefined) return undefined;
  const { kind, context } = deploymentTarget(instance);
  checkLocation(instance, kind);
  const { given, complete } = argumentsOf(properties, instance);
  return {
    template,
    kind,
    context,
    session,
    arguments: given,
    by: instance,
    complete,
    ...(outer ? { outer } : {}),
  };
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-subscription#deployment-location-and-name */
function checkLocation({ declaration, place }: Instance, kind: ScopeKind): void {
  const node = member(declaration.node, 'location');
  const given = node !== undefined && node.kind !== 'null';
  const { problems } = place.scope.deployment.session;
  if (given && kind === 'resourceGroup') {
    const message = "The 'location' property is not allowed for a deployment at resource group scope.";
    problems.error('arm/deployment-location', place.source, node, message, 'Remove it: the resource group has a location.');
  } else if (!given && kind !== 'resourceGroup') {
    const message = "The 'location' property must be specified for a deployment that doesn't go into a resource group.";
    problems.error(
      'arm/deployment-location',
      place.source,
      head(declaration.node),
      message,
      'Add "location": "[deployment().location]".',
    );
  }
}

/** A template in place, or one that is a variable: then its expressions mean what they mean where the variable is written. */
function writtenTemplate(
  node: JsonNode,
  properties: JsonObject,
  { place, startPlace }: Instance,
): { template: Template | undefined; outer: Place | undefined } {
  if (node.kind === 'object') {
    // Inside an outer-evaluated template everything is evaluated by the template around that one.
    const outer = isInner(properties, startPlace) && place.again === undefined ? undefined : place;
    // All of it is, also what isn't deployed in the end: whatever is refused is to be said.
    if (outer && place.again === undefined) evaluateNode(node, place);
    return { template: readTemplate(place.source, node), outer };
  }
  const written = writtenAs(node, place);
  if (written.node.kind === 'object' && written.place) {
    return { template: readTemplate(written.place.source, written.node), outer: written.place };
  }
  evaluateNode(node, place);
  const message = 'The template of this deployment is computed by an expression; what it deploys is not known.';
  const hint = 'Write the template in place, or as a variable.';
  place.scope.deployment.session.problems.info('arm/computed-template', place.source, node, message, hint);
  return { template: undefined, outer: undefined };
}

function depthOf(deployment: Deployment): number {
  let depth = 0;
  for (let at = deployment.by; at !== undefined; at = at.deployment.by) depth += 1;
  return depth;
}

/**
 * Outer is the default, but not for symbolic names.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/resource-declaration#use-symbolic-name
 */
function isInner(properties: JsonObject, place: Place): boolean {
  const options = objectOf(properties, 'expressionEvaluationOptions');
  const scope = options && member(options, 'scope');
  const value = scope && evaluateNode(scope, place);
  const chosen = typeof value === 'string' ? value.toLowerCase() : undefined;
  const { template, session } = place.scope.deployment;
  if (chosen === 'outer' && template.symbolic && scope) {
    const message = "Templates with symbolic names do not support 'Outer' evaluation of nested templates.";
    session.problems.error(
      'arm/outer-evaluation',
      place.source,
      scope,
      message,
      'Set the scope to "Inner" and pass what it needs as parameters.',
    );
  }
  return chosen === 'inner' || template.symbolic;
}

/** What the resource passes on. Without all of it (a linked parameter file that isn't there) missing values are just not known. */
function argumentsOf(properties: JsonObject, instance: Instance): { given: Map<string, Argument>; complete: boolean } {
  const given = new Map<string, Argument>();
  const { place } = instance;
  const node = member(properties, 'parameters');
  if (node?.kind === 'object') {
    for (const { key, keyStart, keyEnd, value } of node.members) {
      given.set(key.toLowerCase(), {
        name: key,
        span: { start: keyStart, end: keyEnd },
        source: place.source,
        node: value,
        place,
      });
    }
  }
  const complete = node === undefined || node.kind === 'object';
  if (node?.kind === 'string')
    for (const argument of computedArguments(node, place)) given.set(argument.name.toLowerCase(), argument);
  return { given, complete: complete && jsonMember(properties, 'parametersLink') === undefined };
}

/** `"parameters": "[…]"`: all of them by one expression. */
function computedArguments(node: JsonString, place: Place): readonly Argument[] {
  const all = evaluateNode(node, place);
  if (!(all instanceof Map)) return [];
  const span = { start: node.start, end: node.end };
  return [...(all as ObjectValue)].map(([name, entry]) => ({ name, span, source: place.source, node, entry }));
}

function head({ start }: JsonNode): { start: number; end: number } {
  return { start, end: start + 1 };
}

/** Far deeper than Azure allows; keeps templates that link to each other from going on. */
const MAX_NESTING = 40;
/** What a deployment counts for in the budget: templates that each deploy two others soon are more than can be counted. */
const COST = 5_000;
