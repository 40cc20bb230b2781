import { resolve } from 'node:path';
import { renderDiagnostics } from '@azguard/core/report';
import { Source } from '@azguard/core/source';
import { BicepFiles } from '../bicep/index.ts';
import { problem, readSource, shown, writeWhole } from '../files/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface Options {
  readonly stdout?: true;
  readonly outfile?: string;
  readonly generatorVersion?: string;
}

/** `azguard compile FILE`: nothing is written where Bicep would refuse the file. */
export function compile(file: string, options: Options, terminal: Terminal): number {
  if (options.stdout && options.outfile !== undefined) throw new UsageError('Give --stdout or --outfile, not both.');
  const entry = readSource(file, shown(file));
  const kind = /\.bicep(param)?$/i.exec(file);
  if (!(entry instanceof Source) || kind === null) {
    const refusal = entry instanceof Source ? problem(entry.name, 'file/not-bicep', NOT_BICEP, HINT) : entry;
    terminal.error(renderDiagnostics([refusal], terminal));
    return 2;
  }
  const { generatorVersion } = options;
  const files = new BicepFiles(generatorVersion === undefined ? {} : { generatorVersion });
  const { source, diagnostics } = kind[1] === undefined ? files.template(file) : files.parameters(file);
  const told = diagnostics.filter(({ severity }) => severity !== 'info');
  if (told.length > 0) terminal.error(renderDiagnostics(told, terminal));
  if (source === undefined || told.some(({ severity }) => severity === 'error')) return 1;
  if (options.stdout) terminal.out(source.text);
  else
    write(
      options.outfile ?? file.replace(/\.bicep(param)?$/i, kind[1] === undefined ? '.json' : '.parameters.json'),
      file,
      source,
    );
  return 0;
}

function write(path: string, file: string, { text }: Source): void {
  if (resolve(path) === resolve(file)) throw new UsageError('--outfile would write over the Bicep file itself.');
  writeWhole(path, [text]);
}

const NOT_BICEP = 'This is no Bicep file.';
const HINT = 'Give a .bicep file, or a .bicepparam file for its parameters in JSON.';
