import { lintDefinitions, lintRules } from '@azguard/core/policy/lint';
import { counted, jsonText, listed, renderDiagnostics } from '@azguard/core/report';
import { Source, type Diagnostic } from '@azguard/core/source';
import { CatalogAliases } from '@azguard/platform/catalog';
import { findFiles, readSource, shown } from '../files/index.ts';
import { catalogInfo, nameCatalog, openKnowledge } from '../policies/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface LintOptions {
  readonly catalog?: string;
  readonly skip?: readonly string[];
  readonly format: 'console' | 'json';
  readonly failOn: Diagnostic['severity'];
}

/** `azguard policy lint [PATH...]` */
export function policyLint(paths: readonly string[], options: LintOptions, terminal: Terminal): number {
  const rules = chosen(options.skip ?? []);
  const { catalog } = openKnowledge(options.catalog);
  const aliases = catalog && new CatalogAliases(catalog);
  const { candidates, problems } = findFiles(paths);
  const found: Diagnostic[] = [...problems];
  let definitions = 0;
  for (const { path, name, named } of candidates) {
    const source = readSource(path, name);
    if (!(source instanceof Source)) {
      if (named) found.push(source);
      continue;
    }
    const remarks = lintDefinitions(source, { aliases, rules });
    if (remarks === undefined) continue;
    definitions += 1;
    found.push(...remarks);
  }
  if (definitions === 0 && found.length === 0) {
    throw new UsageError(
      `No policy definition found in ${listed(paths.map(shown))}. It looks for JSON files with a "policyRule".`,
    );
  }
  if (options.format === 'json')
    terminal.out(`${jsonText({ catalog: { ...catalogInfo(catalog) }, diagnostics: found.map(asJson) })}\n`);
  else
    terminal.out(
      [
        ...(found.length > 0 ? [renderDiagnostics(found, terminal)] : []),
        totals(found, definitions),
        `${terminal.style('faint', nameCatalog(catalog))}\n`,
      ].join('\n'),
    );
  if (found.some(({ code }) => code.startsWith('file/'))) return 2;
  return found.some(({ severity }) => ORDER.indexOf(severity) >= ORDER.indexOf(options.failOn)) ? 1 : 0;
}

const ORDER: readonly Diagnostic['severity'][] = ['info', 'warning', 'error'];

function chosen(skip: readonly string[]): typeof lintRules {
  const unknown = skip.find((id) => !lintRules.some((rule) => rule.id === id));
  if (unknown !== undefined)
    throw new UsageError(`There is no rule '${unknown}'. They are: ${lintRules.map(({ id }) => id).join(', ')}.`);
  return lintRules.filter(({ id }) => !skip.includes(id));
}

function totals(found: readonly Diagnostic[], files: number): string {
  const parts = ORDER.toReversed().flatMap((severity) => {
    const count = found.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity === 'info' ? 'remark' : severity)];
  });
  return `${counted(files, 'file')} with policy definitions: ${parts.length === 0 ? 'nothing to remark' : listed(parts)}`;
}

function asJson({ code, severity, message, hint, source, span }: Diagnostic): Parameters<typeof jsonText>[0] {
  return {
    code,
    severity,
    message,
    hint,
    location: { file: source.name, start: { ...source.position(span.start) }, end: { ...source.position(span.end) } },
  };
}
