import type { JsonObject, Source } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import { evaluateNode } from './evaluate-node.ts';
import { evaluate } from './evaluate.ts';
import type { Call } from './expression.ts';
import type { Instance } from './instance.ts';
import { callOf, textOf } from './residual.ts';
import type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
import { member, objectOf, type Template } from './template.ts';
import { Refusal, Unknown, type Value } from './value.ts';

/**
 * The template that a deployment links to, where it is a file beside the one that links to it; what else a link leads to is
 * reported and stays closed. https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#linked-template
 */
export function linkedTemplate(instance: Instance, properties: JsonObject): Template | undefined {
  const { place, deployment } = instance;
  const { session } = deployment;
  const link = objectOf(properties, 'templateLink');
  if (link === undefined) {
    const message = 'This deployment has neither a template nor a link to one.';
    if (member(properties, 'template') === undefined)
      session.problems.error('arm/no-template', place.source, properties, message);
    return undefined;
  }
  const found = paths(link, instance);
  if (found === undefined) {
    const message = 'This deployment links to a template that is not a file here; what it deploys is not known.';
    const hint = 'Use templateLink.relativePath, or a uri below _artifactsLocation, for templates that stand beside this one.';
    session.problems.info('arm/linked-template-elsewhere', place.source, link, message, hint);
    return undefined;
  }
  for (const from of chain(deployment)) {
    for (const path of found) {
      const source = session.load(path, from);
      if (source) return opened(source, link, instance);
    }
  }
  const message = `The linked template '${found[0]}' was not found; what it deploys is not known.`;
  session.problems.warn(
    'arm/linked-template-missing',
    place.source,
    link,
    message,
    `Put the file there, relative to '${place.source.name}'.`,
  );
  return undefined;
}

function opened(source: Source, link: JsonObject, { place, deployment }: Instance): Template | undefined {
  const names = chain(deployment).map((s) => s.name);
  if (names.includes(source.name)) {
    const circle = [...names.slice(0, names.indexOf(source.name) + 1).toReversed(), source.name].join(' → ');
    const message = `This deployment leads back to a template that leads here: ${circle}.`;
    deployment.session.problems.error('arm/circular-template', place.source, link, message, 'Remove one of the links.');
    return undefined;
  }
  return deployment.session.read(source);
}

/** The files of the templates that lead here, nearest first: a link may be relative to any of them. */
function chain(deployment: Deployment): readonly Source[] {
  const sources: Source[] = [];
  for (let at: Deployment | undefined = deployment; at; at = at.by?.deployment) {
    if (sources.at(-1) !== at.template.source) sources.push(at.template.source);
  }
  return sources;
}

/** The relative paths that a link may mean; `undefined` when it leads elsewhere. */
function paths(link: JsonObject, instance: Instance): readonly string[] | undefined {
  const relative = member(link, 'relativePath');
  if (relative) {
    const path = evaluateNode(relative, instance.startPlace);
    return typeof path === 'string' ? [path] : undefined;
  }
  const node = member(link, 'uri');
  const uri = node && evaluateNode(node, instance.startPlace);
  if (typeof uri === 'string') return pathsOfUri(uri, instance.deployment);
  if (!(uri instanceof Unknown)) return undefined;
  const assumed = evaluate(uri.residual, new LinkScope(instance.place.scope));
  return typeof assumed === 'string' && assumed.startsWith(BASE) ? [withoutQuery(assumed.slice(BASE.length))] : undefined;
}

function pathsOfUri(uri: string, deployment: Deployment): readonly string[] | undefined {
  const base = artifactsLocation(deployment);
  if (base !== undefined && uri.toLowerCase().startsWith(base.toLowerCase())) return [withoutQuery(uri.slice(base.length))];
  if (!/^[a-z]+:\/\//i.test(uri)) return [withoutQuery(uri)];
  // `https://…/<folder>/nested/x.json`, where <folder> is the one that the template stands in.
  const segments = withoutQuery(uri).split('/');
  const found = chain(deployment).flatMap(({ name }) => {
    const folder = name.split(/[\\/]/).at(-2);
    const at = folder === undefined ? -1 : segments.lastIndexOf(folder);
    return at < 3 ? [] : [segments.slice(at + 1).join('/')];
  });
  return found.length === 0 ? undefined : found;
}

/** The folder that stands for this template's own, as the outermost deployment has it. */
function artifactsLocation(deployment: Deployment): string | undefined {
  let main = deployment;
  while (main.by) main = main.by.deployment;
  const value = main.parameter('_artifactsLocation');
  if (typeof value !== 'string' || value === '') return undefined;
  return value.endsWith('/') ? value : value.slice(0, value.lastIndexOf('/') + 1);
}

function withoutQuery(uri: string): string {
  return uri.replace(/[?#].*$/, '').replace(/^\/+/, '');
}

/** What `_artifactsLocation` and `deployment().properties.templateLink.uri` are taken to be when nobody says. */
const BASE = 'https://this-folder.invalid/';

/** Evaluates what is left of a link as if the template were deployed from `BASE`. */
class LinkScope implements Scope {
  private readonly around: Scope;

  constructor(around: Scope) {
    this.around = around;
  }

  get kind(): ScopeKind {
    return this.around.kind;
  }

  get context(): DeploymentContext {
    return this.around.context;
  }

  parameter(name: string): Value {
    if (name.toLowerCase() === '_artifactslocation') return BASE;
    if (name.toLowerCase() === '_artifactslocationsastoken') return '';
    return new Unknown(callOf('parameters', [textOf(name)]), [{ kind: 'parameter', name }]);
  }

  variable(name: string): Value | Refusal {
    return this.around.variable(name);
  }

  copyIndex(loop: string | undefined): Value | Refusal {
    return this.around.copyIndex(loop);
  }

  describeDeployment(): Value {
    const link = new Map([['uri', `${BASE}azuredeploy.json`]]);
    return new Map([['properties', new Map([['templateLink', link]])]]);
  }

  runtime(call: Call): Refusal {
    return new Refusal('arm/runtime-function', `The template function '${call.name}' is not expected at this location.`);
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value | Refusal | undefined {
    return this.around.userFunction(namespace, name, args);
  }
}
