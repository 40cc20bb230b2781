import { InvalidArgumentError, type Command } from 'commander';
import type { Options as CompileOptions } from './commands/compile.ts';
import type { Options as RestoreOptions } from './commands/restore.ts';
import { examples } from './help.ts';
import type { Terminal } from './terminal.ts';

/** `azguard compile|restore`: for those who write Bicep. */
export function addBicepVerbs(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('compile')
    .summary('compile Bicep to JSON')
    .description(
      "Writes the template that Microsoft's compiler would write, or the parameters file of a .bicepparam file: main.bicep becomes main.json, " +
        'main.bicepparam becomes main.parameters.json. What has errors is not written.',
    )
    .argument('<file>', 'a .bicep or .bicepparam file')
    .option('--stdout', 'print it and write nothing')
    .option('--outfile <file>', 'where to write it')
    .option(
      '--generator-version <version>',
      "the version of Microsoft's compiler that stands in the template, and so in its hash",
    )
    .addHelpText(
      'after',
      examples(
        ['azguard compile main.bicep', 'writes main.json'],
        ['azguard compile main.bicepparam --stdout', 'the parameters in JSON'],
      ) + "\nExit code: 0 compiled; 1 errors in Bicep; 2 wrong usage, or files that can't be read.\n",
    )
    .action(async (file: string, options: CompileOptions) => {
      const { compile } = await import('./commands/compile.ts');
      exit(compile(file, options, terminal));
    });

  program
    .command('restore')
    .summary('fetch the registry modules that Bicep files use')
    .description(
      'Finds what Bicep files take from registries (br:, and aliases of bicepconfig.json), fetches it with its digests checked, and keeps it ' +
        "where Microsoft's tools keep theirs: ~/.bicep, or BICEP_CACHE_DIRECTORY. This is the only command besides catalog update that opens a connection. " +
        'A private registry takes AZGUARD_REGISTRY (its name) with AZGUARD_REGISTRY_TOKEN (as az acr login --expose-token prints it); ' +
        "registries other than Azure's and ghcr.io are named in BICEP_TRUSTED_REGISTRIES.",
    )
    .argument('[path...]', 'files and folders; by default the current folder')
    .option('--force', 'fetch also what is there')
    .option('--timeout <seconds>', 'how long one answer may take', seconds, 60)
    .addHelpText(
      'after',
      examples(
        ['azguard restore', 'for all Bicep files below the current folder'],
        ['azguard restore main.bicep --force', 'for one, again'],
      ) + "\nExit code: 0 all modules are there; 1 some are not; 2 wrong usage, or files that can't be read.\n",
    )
    .action(async (paths: string[], options: RestoreOptions) => {
      const { restore } = await import('./commands/restore.ts');
      exit(await restore(paths, options, terminal));
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 3600)) throw new InvalidArgumentError('It is a number of seconds, up to 3600.');
  return value;
}
