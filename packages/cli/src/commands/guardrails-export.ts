import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allGuardrails, bicepOf, exportPolicies, type PolicyExport } from '@azguard/core/guardrails';
import { counted } from '@azguard/core/report';
import type { Terminal } from '../terminal.ts';

export interface ExportOptions {
  readonly format: 'azure-policy' | 'bicep';
  readonly out?: string;
}

/** `azguard guardrails export`: as definitions and an initiative, printed or written into a folder. */
export function guardrailsExport({ format, out }: ExportOptions, version: string, terminal: Terminal): number {
  const exported = exportPolicies(allGuardrails, version);
  if (out === undefined) {
    terminal.out(format === 'bicep' ? bicepOf(exported) : json(exported));
    return 0;
  }
  const files = format === 'bicep' ? [['azguard.bicep', bicepOf(exported)] as const] : filesOf(exported);
  for (const [name, text] of files) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), text);
  }
  const { definitions, leftOut } = exported;
  terminal.out(`${counted(definitions.length, 'definition')} and one initiative written to ${out}; left out:\n`);
  for (const { id, reason } of leftOut) terminal.out(`  ${id}: ${reason}\n`);
  return 0;
}

function filesOf({ definitions, initiative }: PolicyExport): readonly (readonly [name: string, text: string])[] {
  return [
    ...definitions.map((definition) => [`policyDefinitions/${definition.name}.json`, json(definition)] as const),
    [`policySetDefinitions/${initiative.name}.json`, json(initiative)],
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
