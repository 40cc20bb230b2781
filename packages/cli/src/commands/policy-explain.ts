import { compilePolicy, type CompiledPolicy } from '@azguard/core/policy';
import { ResourceGraph, type Json, type Resource } from '@azguard/core/resource';
import { harmless, renderDiagnostics } from '@azguard/core/report';
import { readJson, Source, type Diagnostic } from '@azguard/core/source';
import { readSource, shown } from '../files/index.ts';
import {
  conditionLines,
  findDefinition,
  LOOKS,
  nameCatalog,
  parameterValues,
  subjectsOf,
  verdictText,
} from '../policies/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface ExplainOptions {
  readonly parameters?: string;
  readonly catalog?: string;
}

/** `azguard policy explain DEFINITION RESOURCE`: `RESOURCE` is a file, and behind a `#` the name of one resource in it. */
export function policyExplain(wanted: string, subject: string, options: ExplainOptions, terminal: Terminal): number {
  const { definition, diagnostics, knowledge } = findDefinition(wanted, options.catalog);
  const refuse = (problems: readonly Diagnostic[]): number => {
    terminal.error(renderDiagnostics(problems, terminal));
    return 2;
  };
  if (definition === undefined) return refuse(diagnostics);
  const parameters = options.parameters === undefined ? {} : parametersIn(options.parameters);
  if (isProblems(parameters)) return refuse(parameters);
  const compiled = compilePolicy(definition, { aliases: knowledge.aliases, parameters });
  if (compiled.policy === undefined) return refuse(compiled.diagnostics);
  const [path = '', name] = subject.split('#');
  const source = readSource(path, shown(path));
  if (!(source instanceof Source)) return refuse([source]);
  const { resources } = subjectsOf(source);
  const chosen = resources.filter((one) => name === undefined || one.name === name || one.id === name);
  if (chosen.length === 0) throw new UsageError(nothing(path, name, resources));
  const graph = new ResourceGraph(resources);
  const about = chosen.filter((one) => name !== undefined || chosen.length === 1 || isAbout(compiled.policy!, one, graph));
  terminal.out(`${terminal.style('strong', harmless(definition.displayName ?? definition.name ?? wanted))}\n`);
  if (about.length === 0) terminal.out(`\nIt is about none of the ${chosen.length} resources of ${path}.\n`);
  for (const resource of about) terminal.out(explanation(compiled.policy, resource, graph, terminal));
  terminal.out(`\n${terminal.style('faint', nameCatalog(knowledge.catalog))}\n`);
  return 0;
}

function isAbout(policy: CompiledPolicy, resource: Resource, graph: ResourceGraph): boolean {
  return policy.outcome(resource, { mode: 'request', graph }) !== 'notApplicable';
}

function explanation(policy: CompiledPolicy, resource: Resource, graph: ResourceGraph, terminal: Terminal): string {
  const verdict = policy.evaluate(resource, { mode: 'request', graph });
  const head = `${terminal.style(LOOKS[verdict.outcome], verdictText(verdict))}  ${harmless(resource.name)} (${harmless(resource.type)})`;
  return `\n${[head, '', ...conditionLines(policy, resource, graph, terminal)].join('\n')}\n`;
}

function parametersIn(path: string): { readonly [name: string]: Json } | readonly Diagnostic[] {
  const source = readSource(path, shown(path));
  if (!(source instanceof Source)) return [source];
  const { root, diagnostics } = readJson(source);
  const values = root && parameterValues(root);
  return values ?? (diagnostics.length > 0 ? diagnostics : []);
}

function isProblems(parameters: { readonly [name: string]: Json } | readonly Diagnostic[]): parameters is readonly Diagnostic[] {
  return Array.isArray(parameters);
}

function nothing(path: string, name: string | undefined, resources: readonly Resource[]): string {
  if (resources.length === 0) return `${path} holds no resource: give an ARM template, or what az resource show prints.`;
  return `${path} has no resource '${name}'. It has: ${resources.map((one) => one.name).join(', ')}.`;
}
