import type { JsonNode, Span } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import { evaluateNode } from './evaluate-node.ts';
import type { Instance } from './instance.ts';
import { nearestName } from './nearest-name.ts';
import { arrayOf, member } from './template.ts';
import { Unknown } from './value.ts';

/**
 * What Azure checks of the resources of a deployment together before it starts: that none is defined twice, that what they
 * depend on is there, and that nothing depends on itself.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/resource-dependency
 */
export function checkResources(deployment: Deployment): void {
  const instances = deployment.instances().filter((instance) => instance.condition() !== false);
  checkDuplicates(instances, deployment);
  const edges = new Map<Instance, readonly Edge[]>();
  for (const instance of instances) {
    const found = edgesOf(instance, deployment);
    if (found.length > 0) edges.set(instance, found);
  }
  reportCycle(edges, deployment);
}

interface Edge {
  readonly to: Instance;
  readonly at: Span;
}

function checkDuplicates(instances: readonly Instance[], { session, template }: Deployment): void {
  const seen = new Map<string, Instance>();
  for (const instance of instances) {
    const id = instance.id();
    if (typeof id !== 'string' || instance.declaration.existing || instance.condition() !== true) continue;
    const first = seen.get(id.toLowerCase());
    if (first === undefined) {
      seen.set(id.toLowerCase(), instance);
      continue;
    }
    const name = member(instance.declaration.node, 'name') ?? instance.declaration.node;
    const { line } = template.source.position(first.declaration.node.start);
    const again = first.declaration === instance.declaration ? 'by each run of its copy loop' : `here and on line ${line}`;
    const message = `The resource '${instance.displayName()}' of type '${instance.type}' is defined more than once: ${again}.`;
    const hint = 'Give each its own name (in a loop, with copyIndex()), or a condition so that only one of them is deployed.';
    session.problems.error('arm/duplicate-resource', template.source, name, message, hint);
  }
}

function edgesOf(instance: Instance, deployment: Deployment): readonly Edge[] {
  const edges: Edge[] = [];
  for (const node of arrayOf(instance.declaration.node, 'dependsOn')) {
    if (!deployment.session.spend(1)) return edges;
    const asked = evaluateNode(node, instance.startPlace);
    if (asked instanceof Unknown) continue;
    if (typeof asked !== 'string') {
      const message = 'An entry of dependsOn must be the symbolic name, the name or the id of a resource.';
      deployment.session.problems.error('arm/bad-dependency', instance.place.source, node, message);
      continue;
    }
    const found = deployment.lookup().dependencies(asked);
    if (found === undefined) unresolved(asked, node, deployment);
    else for (const to of found) edges.push({ to, at: node });
  }
  return edges;
}

/** Only when every name is known is it certain that there is no such resource. */
function unresolved(asked: string, node: JsonNode, deployment: Deployment): void {
  const { session, template } = deployment;
  const instances = deployment.instances();
  if (instances.some((instance) => instance.id() instanceof Unknown || instance.isUncounted())) return;
  const known = template.symbolic
    ? instances.flatMap(({ declaration }) => declaration.symbol ?? [])
    : instances.map((i) => i.displayName());
  const near = nearestName(asked.split('/').at(-1) ?? '', known);
  const message = `The resource '${asked}' in dependsOn is not defined in this template.`;
  const hint = near === undefined ? 'Depend only on resources of the same template.' : `Did you mean '${near}'?`;
  session.problems.error('arm/unknown-dependency', template.source, node, message, hint);
}

/** Looks for a way along dependencies that leads back to where it started, and reports the first. */
function reportCycle(edges: ReadonlyMap<Instance, readonly Edge[]>, { session, template }: Deployment): void {
  const done = new Set<Instance>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const path: Instance[] = [start];
    const left: Edge[][] = [[...edges.get(start)!]];
    const open = new Set([start]);
    while (path.length > 0) {
      const edge = left.at(-1)!.pop();
      if (edge === undefined) {
        left.pop();
        const finished = path.pop()!;
        open.delete(finished);
        done.add(finished);
      } else if (open.has(edge.to)) {
        const circle = [...path.slice(path.indexOf(edge.to)), edge.to].map((instance) => instance.displayName()).join(' → ');
        const message = `These resources depend on each other in a circle: ${circle}.`;
        session.problems.error('arm/circular-dependency', template.source, edge.at, message, 'Remove one of these dependencies.');
      } else if (!done.has(edge.to)) {
        path.push(edge.to);
        open.add(edge.to);
        left.push([...(edges.get(edge.to) ?? [])]);
      }
    }
  }
}
