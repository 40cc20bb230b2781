import { templateHash } from '@azguard/core/arm';
import { readJson, Source } from '@azguard/core/source';
import { renderDiagnostics } from '@azguard/core/report';
import { problem, readSource, recognise, shown } from '../files/index.ts';
import type { Terminal } from '../terminal.ts';

/** `azguard hash FILE` */
export function hash(file: string, terminal: Terminal): number {
  const source = readSource(file, shown(file));
  const refuse = (diagnostics: Parameters<typeof renderDiagnostics>[0]): number => {
    terminal.error(renderDiagnostics(diagnostics, terminal));
    return 2;
  };
  if (!(source instanceof Source)) return refuse([source]);
  const { root, diagnostics } = readJson(source);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) return refuse(errors);
  if (root?.kind !== 'object' || recognise(source) !== 'template') {
    return refuse([
      problem(
        source.name,
        'file/not-a-template',
        'This is no ARM template.',
        'Give a file with a deploymentTemplate.json `$schema`.',
      ),
    ]);
  }
  terminal.out(`${templateHash(root)}\n`);
  return 0;
}
