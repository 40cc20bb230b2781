import { allGuardrails, exampleTemplate, findGuardrails, type Example, type Guardrail } from '@azguard/core/guardrails';
import { valueText } from '@azguard/core/finding';
import { counted, jsonText, listed, wrap, type Format } from '@azguard/core/report';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface Options {
  readonly format: Format;
}

/** `azguard guardrails [ID]`: all of them, those that a pattern means, or one in full. */
export function guardrails(id: string | undefined, options: Options, terminal: Terminal): number {
  const { guardrails: found, similar } = id === undefined ? { guardrails: allGuardrails, similar: [] } : findGuardrails(id);
  if (found.length === 0) {
    const hint = similar.length > 0 ? `Did you mean ${listed(similar)}?` : 'azguard guardrails lists them all.';
    throw new UsageError(`There is no guardrail '${id}'. ${hint}`);
  }
  if (options.format === 'json') terminal.out(`${jsonText(found.map(asJson))}\n`);
  else terminal.out(found.length === 1 ? page(found[0]!, terminal) : list(found, terminal));
  return 0;
}

function asJson({
  id,
  title,
  severity,
  why,
  fix,
  note,
  controls,
  peers,
  builtin,
  parameters,
}: Guardrail): Parameters<typeof jsonText>[0] {
  const declared = Object.entries(parameters ?? {}).map(([name, { type, defaultValue, metadata }]) => {
    return [name, { type, defaultValue, description: metadata.description }] as const;
  });
  return { id, title, severity, why, fix, note, controls, peers, builtin, parameters: Object.fromEntries(declared) };
}

/** By service: its name is the heading, and `service/name` is the id. */
function list(found: readonly Guardrail[], terminal: Terminal): string {
  const services = new Map<string, Guardrail[]>();
  for (const guardrail of found) {
    const service = guardrail.id.slice(0, guardrail.id.indexOf('/') + 1);
    services.set(service, [...(services.get(service) ?? []), guardrail]);
  }
  const blocks = [...services].map(([service, members]) => serviceList(service, members, terminal));
  return `${blocks.join('\n')}\n${counted(found.length, 'guardrail')}; azguard guardrails ID explains one.\n`;
}

function serviceList(service: string, members: readonly Guardrail[], { style, columns }: Terminal): string {
  const longest = Math.max(...members.map(({ id }) => id.length - service.length));
  const indent = ' '.repeat(longest + 14);
  const lines = members.flatMap(({ id, severity, title }) => {
    const [first = '', ...rest] = wrap(title, Math.max(20, columns - indent.length));
    const name = id.slice(service.length).padEnd(longest);
    return [`  ${name}  ${style(severity, severity.padEnd(8))}  ${first}`, ...rest.map((line) => indent + line)];
  });
  return `${style('strong', service)}\n${lines.join('\n')}\n`;
}

function page(guardrail: Guardrail, { style, columns }: Terminal): string {
  const { id, title, severity, why, fix, note, controls = [], peers = [], builtin, parameters = {}, examples } = guardrail;
  const part = (label: string, text: string | undefined): string[] => {
    if (text === undefined || text === '') return [];
    return wrap(text, columns - 10).map((line, i) => `${style('faint', (i === 0 ? label : '').padEnd(9))} ${line}`);
  };
  const settings = Object.entries(parameters).flatMap(([name, { metadata, defaultValue }]) => [
    `  ${name}`,
    ...wrap(`${metadata.description} Default: ${valueText(defaultValue, 200)}`, columns - 10).map((line) => `          ${line}`),
  ]);
  const [bad] = examples.bad;
  const [good] = examples.good;
  return [
    `${style('strong', id)}  ${style(severity, severity)}`,
    ...wrap(title, columns),
    '',
    ...part('why', why),
    ...part('fix', fix),
    ...part('note', note),
    ...part('controls', controls.join(', ')),
    ...part('policy', builtin),
    ...part('also', peers.join(', ')),
    ...(settings.length > 0 ? ['', style('faint', 'parameters'), ...settings] : []),
    ...(bad === undefined ? [] : ['', style('critical', 'bad'), sample(bad.in)]),
    ...(good === undefined ? [] : ['', style('good', 'good'), sample(good)]),
    '',
  ].join('\n');
}

/** The resources of an example, or the whole template where it is about more than those. */
function sample(example: Example): string {
  if (!Array.isArray(example) && 'type' in example) return jsonText(example);
  return Array.isArray(example) ? jsonText(example) : exampleTemplate(example);
}
