import {
  deploy,
  inlineTemplate,
  printExpression,
  shownValue,
  Unknown,
  type Deployment,
  type Instance,
  type Template,
  type Value,
} from '../arm/index.ts';
import type { Source } from '../source/index.ts';
import { bodyOf, toJson } from './body.ts';
import type { ExpandedTemplate, ExpandOptions, Expansion, LeftOut } from './expansion.ts';
import type { JsonRecord } from './json.ts';
import { InstanceOrigin, locationOf } from './origin.ts';
import { parseResourceId } from './resource-id.ts';
import type { Resource } from './resource.ts';

/**
 * What a template deploys: every resource of it and of the deployments inside it, as Azure would see them. Never throws;
 * what is wrong is in `diagnostics`, and only what it touches is Unknown.
 */
export function expandTemplate(source: Source, options: ExpandOptions = {}): Expansion {
  const { deployment, diagnostics } = deploy(source, options);
  if (deployment === undefined) return { resources: [], left: [], outputs: {}, templates: [], diagnostics };
  const collected = new Collector();
  collected.deployment(deployment);
  const { resources, left, templates } = collected;
  return { resources, left, templates, outputs: outputsOf(deployment), diagnostics };
}

class Collector {
  readonly resources: Resource[] = [];
  readonly left: LeftOut[] = [];
  readonly templates: ExpandedTemplate[] = [];

  deployment(deployment: Deployment): void {
    const { template } = deployment;
    deployment.evaluateDefinitions();
    this.templates.push({ source: template.source, root: template.root, deploymentPath: deployment.path() });
    const instances = deployment.instances();
    this.withoutCopies(template, instances, deployment);
    for (const instance of instances) this.instance(instance);
    // Outputs are evaluated even if nobody reads them: what is wrong with them is to be said.
    deployment.outputs();
    deployment.validate();
  }

  private instance(instance: Instance): void {
    const condition = instance.condition() && instance.wholeCondition();
    if (condition === false) {
      // With children, which are deployed by their own conditions, Azure evaluates it all the same.
      if (instance.hasChildren()) bodyOf(instance, text(instance.name()));
      // So it does with the id of a deployment.
      if (instance.isDeployment()) instance.id();
      this.leave(instance, 'condition');
    } else if (instance.isDeployment()) {
      this.leave(instance, 'deployment');
      const nested = instance.nested();
      if (nested) this.deployment(nested);
    } else if (instance.declaration.existing) {
      // Nothing of it is deployed, but Azure evaluates it all the same.
      bodyOf(instance, text(instance.name()));
      this.leave(instance, 'existing');
    } else this.resources.push(resourceOf(instance, condition));
  }

  private leave(instance: Instance, reason: LeftOut['reason']): void {
    const deploymentPath = instance.deployment.path();
    this.left.push({ reason, location: locationOf(instance), deploymentPath });
    const inner =
      reason === 'condition' && instance.isDeployment()
        ? inlineTemplate(instance.declaration, instance.deployment.template)
        : undefined;
    if (inner) this.wholeTemplate(inner, reason, deploymentPath);
  }

  /** Declarations in a loop that runs zero times, or whose count is wrong. */
  private withoutCopies(template: Template, instances: readonly Instance[], deployment: Deployment): void {
    const reached = new Set(instances.map((instance) => instance.declaration));
    const missed = { ...template, resources: template.resources.filter((declaration) => !reached.has(declaration)) };
    this.wholeTemplate(missed, 'noCopies', deployment.path());
  }

  private wholeTemplate(template: Template, reason: LeftOut['reason'], deploymentPath: readonly string[]): void {
    for (const declaration of template.resources) {
      const { start, end } = declaration.node;
      this.left.push({ reason, location: { source: template.source, span: { start, end } }, deploymentPath });
      const inner = inlineTemplate(declaration, template);
      if (inner) this.wholeTemplate(inner, reason, deploymentPath);
    }
  }
}

function resourceOf(instance: Instance, condition: true | Unknown): Resource {
  const id = text(instance.id());
  const name = text(instance.name());
  const version = instance.apiVersion();
  return {
    id,
    type: instance.type,
    name,
    apiVersion: version === undefined || version === null ? undefined : text(version),
    scope: parseResourceId(id)?.scope ?? text(instance.scope()),
    condition,
    body: bodyOf(instance, name),
    origin: new InstanceOrigin(instance),
  };
}

function outputsOf(deployment: Deployment): JsonRecord {
  return Object.fromEntries([...(deployment.outputs() ?? [])].map(([name, output]) => [name, toJson(output.shown)]));
}

function text(value: Value): string {
  return value instanceof Unknown ? `[${printExpression(value.residual)}]` : shownValue(value);
}
