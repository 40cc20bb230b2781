import type { DeploymentContext } from '@azguard/core/arm';
import { expandTemplate, type Expansion, type Json, type Resource } from '@azguard/core/resource';
import { harmless, jsonText, renderDiagnostics, type Format, type Writable } from '@azguard/core/report';
import { Source, type Diagnostic, type Location } from '@azguard/core/source';
import type { Settings } from '../config/index.ts';
import { readContext, readSource, shown } from '../files/index.ts';
import { openInput } from '../inputs/index.ts';
import type { Terminal } from '../terminal.ts';

export interface Options {
  readonly parameters?: string;
  readonly context?: string;
  readonly config?: string | false;
  readonly format: Format;
}

/** `azguard expand FILE` */
export async function expand(
  file: string,
  options: Options,
  { modules }: Pick<Settings, 'modules'>,
  terminal: Terminal,
): Promise<number> {
  const refuse = (problems: readonly Diagnostic[]): number => {
    terminal.error(renderDiagnostics(problems, terminal));
    return 2;
  };
  const parameters = options.parameters === undefined ? undefined : readSource(options.parameters, shown(options.parameters));
  if (parameters !== undefined && !(parameters instanceof Source)) return refuse([parameters]);
  const { context, problems } = contextOf(options);
  if (problems.length > 0) return refuse(problems);
  const input = await openInput(file, [], modules);
  if (!('template' in input)) return refuse([input]);

  const expanded = expandTemplate(input.template, {
    context,
    ...(parameters && { parameters }),
    ...(input.load && { load: input.load }),
  });
  const expansion = { ...expanded, diagnostics: [...(input.diagnostics ?? []), ...expanded.diagnostics] };
  terminal.out(options.format === 'json' ? asJson(expansion) : asText(expansion, terminal));
  const shownProblems = expansion.diagnostics.filter(({ severity }) => severity !== 'info');
  if (options.format === 'console' && shownProblems.length > 0) terminal.error(`\n${renderDiagnostics(shownProblems, terminal)}`);
  return expansion.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function contextOf({ context }: Options): { readonly context: DeploymentContext; readonly problems: readonly Diagnostic[] } {
  return context === undefined ? { context: {}, problems: [] } : readContext(context);
}

function asJson({ resources, outputs, diagnostics }: Expansion): string {
  const report: Writable = {
    resources: resources.map(({ id, type, apiVersion, name, scope, condition, body, origin }) => ({
      id,
      type,
      apiVersion,
      name,
      scope,
      condition,
      body,
      origin: { ...placeOf(origin.location), deploymentPath: origin.deploymentPath },
    })),
    outputs,
    diagnostics: diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      location: placeOf(diagnostic),
    })),
  };
  return `${jsonText(report)}\n`;
}

function placeOf({ source, span }: Location): { file: string; line: number; column: number } {
  return { file: source.name, ...source.position(span.start) };
}

/** One resource after the other: what it is and where it was written, then its body without what the first line says. */
function asText({ resources, outputs }: Expansion, terminal: Terminal): string {
  const blocks = resources.map((resource) => resourceText(resource, terminal));
  const names = Object.keys(outputs);
  if (names.length > 0) blocks.push(`${terminal.style('strong', 'outputs')}\n${bodyText(outputs)}`);
  if (resources.length === 0) blocks.unshift('This template deploys no resources.');
  return `${blocks.join('\n\n')}\n`;
}

function resourceText({ type, name, apiVersion, condition, body, origin }: Resource, { style }: Terminal): string {
  const { file, line, column } = placeOf(origin.location);
  const path = origin.deploymentPath.length > 0 ? `  in ${origin.deploymentPath.join(' > ')}` : '';
  const head = `${style('strong', harmless(name))}  ${harmless(type)}@${harmless(apiVersion ?? '?')}`;
  const where = `  ${style('path', harmless(`${file}:${line}:${column}`))}${style('faint', harmless(path))}`;
  const maybe = condition === true ? '' : `\n  ${style('unknown', 'only if')} ${harmless(jsonText(condition))}`;
  const { type: _type, name: _name, apiVersion: _apiVersion, ...rest } = body;
  return `${head}\n${where}${maybe}\n${bodyText(rest)}`;
}

function bodyText(body: { readonly [key: string]: Json }): string {
  const lines = jsonText(body).split('\n');
  return lines.map((line) => `  ${harmless(line)}`).join('\n');
}
