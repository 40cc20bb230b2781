import { templateHash } from '@azguard/core/arm';
import { readJson, Source, type Diagnostic } from '@azguard/core/source';
import { renderDiagnostics } from '@azguard/core/report';
import { problem, readSource, recognise, shown } from '../files/index.ts';
import type { Terminal } from '../terminal.ts';

/** `azguard hash FILE` */
export async function hash(file: string, terminal: Terminal): Promise<number> {
  const source = await openTemplate(file);
  const refuse = (diagnostics: Parameters<typeof renderDiagnostics>[0]): number => {
    terminal.error(renderDiagnostics(diagnostics, terminal));
    return 2;
  };
  if (!(source instanceof Source)) return refuse(source);
  const { root, diagnostics } = readJson(source);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) return refuse(errors);
  if (root?.kind !== 'object' || recognise(source) !== 'template') {
    return refuse([
      problem(
        source.name,
        'file/not-a-template',
        'This is no ARM template.',
        'Give a file with a deploymentTemplate.json `$schema`, or Bicep.',
      ),
    ]);
  }
  terminal.out(`${templateHash(root)}\n`);
  return 0;
}

/** A template as it is written, or as Bicep becomes one: a hash of one with errors would be of no template that Azure gets. */
async function openTemplate(file: string): Promise<Source | readonly Diagnostic[]> {
  const source = readSource(file, shown(file));
  if (!(source instanceof Source)) return [source];
  if (!/\.bicep$/i.test(file)) return source;
  const { BicepFiles } = await import('../bicep/index.ts');
  const compiled = new BicepFiles().template(file);
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 || compiled.source === undefined ? errors : compiled.source;
}
