import { Option, type Command } from 'commander';
import type { StatusOptions, UpdateOptions } from './commands/catalog.ts';
import type { ExplainOptions } from './commands/policy-explain.ts';
import type { LintOptions } from './commands/policy-lint.ts';
import type { TestOptions } from './commands/policy-test.ts';
import { examples, repeated } from './help.ts';
import type { Terminal } from './terminal.ts';

const CATALOG = ['--catalog <path>', 'the catalog of what Azure publishes, instead of your own (see azguard catalog)'] as const;

/** `azguard policy explain|test|lint`: for those who write Azure Policy. */
export function addPolicyVerbs(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const policy = program.command('policy').summary('explain, test and lint Azure Policy definitions');

  policy
    .command('explain')
    .summary('show what each condition of a policy finds in a resource')
    .argument('<definition>', 'a file with a definition, or a built-in one: builtin:NAME (name, id or title)')
    .argument('<resource>', 'an ARM template, or what az resource show prints; behind a # the name of one resource in it')
    .option('-p, --parameters <file>', 'JSON with the parameters of the definition')
    .option(...CATALOG)
    .addHelpText(
      'after',
      examples(
        ['azguard policy explain deny-http.json main.json', 'every resource of the template that it is about'],
        ['azguard policy explain deny-http.json main.json#logs', 'the resource called logs'],
      ),
    )
    .action(async (definition: string, resource: string, options: ExplainOptions) => {
      const { policyExplain } = await import('./commands/policy-explain.ts');
      exit(policyExplain(definition, resource, options, terminal));
    });

  policy
    .command('test')
    .summary('judge the example resources beside definitions')
    .description(
      'Beside a definition deny-http.json stand its cases in deny-http.test.json: a list of\n' +
        '  {"name": "...", "resource": {"type", "apiVersion", "name", ...}, "expect": "fail", "effect": "deny"}\n' +
        'A case may have "parameters" of the definition, and "with" other resources around. What has to stay unknown is written ' +
        'as "[parameters(\'x\')]". Expected is pass, fail, unknown, notApplicable or notAssessed.',
    )
    .argument('[path...]', 'files and folders', ['.'])
    .option('-w, --watch', 'run again whenever a file changes')
    .option(...CATALOG)
    .addHelpText(
      'after',
      examples(['azguard policy test policies', 'all cases below a folder'], ['azguard policy test --watch', 'while writing']),
    )
    .action(async (paths: string[], options: TestOptions) => {
      const { policyTest } = await import('./commands/policy-test.ts');
      exit(await policyTest(paths, options, terminal));
    });

  policy
    .command('lint')
    .summary('find mistakes and traps in definitions')
    .argument('[path...]', 'files and folders', ['.'])
    .addOption(repeated('-s, --skip <rule>', 'leave this rule out; may be repeated'))
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['console', 'json']).default('console'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['info', 'warning', 'error'])
        .default('error'),
    )
    .option(...CATALOG)
    .addHelpText(
      'after',
      examples(
        ['azguard policy lint policies', 'all definitions below a folder'],
        ['azguard policy lint --fail-on warning', 'in a pipeline'],
      ),
    )
    .action(async (paths: string[], options: LintOptions) => {
      const { policyLint } = await import('./commands/policy-lint.ts');
      exit(policyLint(paths, options, terminal));
    });
}

/** `azguard catalog update|status`: what is known of Azure itself. */
export function addCatalogVerbs(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const catalog = program.command('catalog').summary('what azguard knows of Azure: aliases, built-in policies');

  catalog
    .command('update')
    .summary('make the catalog, or bring it up to date')
    .description(
      'Each part that the sources have (aliases, definitions, initiatives) replaces the one in the catalog; the others stay.',
    )
    .addOption(
      repeated(
        '--from <source>',
        'a file, a folder or an https address; azure: say which commands write the files; may be repeated',
      ),
    )
    .option('--catalog <path>', 'the catalog to write, instead of your own')
    .addHelpText(
      'after',
      examples(
        ['azguard catalog update --from azure', 'see how to get the files'],
        ['azguard catalog update --from providers.json --from azure-policy', 'from a list of providers and a checkout'],
      ),
    )
    .action(async (options: UpdateOptions) => {
      const { updateVerb } = await import('./commands/catalog.ts');
      exit(await updateVerb(options, terminal));
    });

  catalog
    .command('status')
    .summary('show what the catalog holds, and from when')
    .option('--catalog <path>', 'another catalog than your own')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['console', 'json']).default('console'))
    .action(async (options: StatusOptions) => {
      const { statusVerb } = await import('./commands/catalog.ts');
      exit(statusVerb(options, terminal));
    });
}
