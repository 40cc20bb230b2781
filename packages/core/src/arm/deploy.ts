import type { Diagnostic, Source } from '../source/index.ts';
import { Deployment } from './deployment.ts';
import { Everything } from './everything.ts';
import { argumentsOfFile, type Argument } from './parameters.ts';
import type { DeploymentContext } from './scope.ts';
import { Session } from './session.ts';

export interface DeployOptions {
  /** A parameter file; absent: only the defaults are known. */
  readonly parameters?: Source;
  readonly context?: DeploymentContext;
  /** Reads a linked template, by a path relative to the template that links to it; `undefined` when there is none. */
  readonly load?: (path: string, from: Source) => Source | undefined;
}

/**
 * The deployment of a template from a file, not yet evaluated: that happens as its parts are asked for, and adds to
 * `diagnostics`. `deployment` is `undefined` when there is no template in the file.
 */
export function deploy(
  source: Source,
  options: DeployOptions,
): { readonly deployment: Deployment | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const session = new Session(options.load ?? (() => undefined));
  const { diagnostics } = session.problems;
  const template = session.read(source);
  if (template === undefined) return { deployment: undefined, diagnostics };
  const given = options.parameters
    ? argumentsOfFile(options.parameters, session.json(options.parameters), session.problems)
    : new Map<string, Argument>();
  const deployment = new Deployment({
    template,
    kind: template.scope,
    context: options.context ?? {},
    session,
    arguments: given,
    complete: options.parameters !== undefined,
  });
  session.everything = new Everything(deployment);
  return { deployment, diagnostics };
}
