import type { Format } from '@azguard/core/report';
import { Command, CommanderError, Option } from 'commander';
import { addBicepVerbs } from './bicep-verbs.ts';
import type { Options as CheckOptions } from './commands/check.ts';
import type { Options as CompareOptions } from './commands/compare.ts';
import type { Options as ExpandOptions } from './commands/expand.ts';
import type { Options as GuardrailsOptions } from './commands/guardrails.ts';
import type { ExportOptions } from './commands/guardrails-export.ts';
import type { Options as InitOptions } from './commands/init.ts';
import { examples, repeated } from './help.ts';
import { addCatalogVerbs, addPolicyVerbs } from './policy-verbs.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
const FORMATS = [
  'console',
  'json',
  'sarif',
  'junit',
  'gitlab',
  'github',
  'azure-pipelines',
  'markdown',
  'csv',
  'html',
] as const satisfies readonly Format[];

/**
 * Runs one command line (without `node` and script) and gives the exit code: 0 clean, 1 findings at or above the threshold
 * or a template that Azure would refuse, 2 wrong usage or input that can't be read.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = build(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`azguard: ${error.message}\n`);
    return 2;
  }
}

/** All verbs with their options; what a verb does is loaded only when it is called. */
function build(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command('azguard')
    .description('Guardrails for Microsoft Azure, from the template a developer writes to the server that runs.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'print help; azguard COMMAND --help prints more')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error, getOutHelpWidth: () => terminal.columns })
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('Run it with --help to see how it is used.')
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        ['azguard check', 'judge all templates below the current folder'],
        ['azguard check infra --fail-on high', 'fail only for high and critical findings'],
        ['azguard expand main.json', 'see what a template would deploy'],
        ['azguard guardrails storage/https-only', 'read why a guardrail is there and how to hold it'],
      ),
    );

  program
    .command('check')
    .summary('judge templates against the guardrails')
    .description(
      'Finds ARM templates, in JSON by their content and in Bicep, pairs them with the parameter files beside them ' +
        '(x.parameters.json, x.parameters.production.json, x.bicepparam), evaluates them as Azure does, and says which guardrail each resource breaks. ' +
        'Nothing leaves this machine.',
    )
    .argument('[path...]', 'files and folders; by default the current folder, or what azguard.yaml includes')
    .addOption(
      repeated('-p, --parameters <file>', 'a parameter file to use instead of those beside the template; may be repeated'),
    )
    .option(
      '-c, --context <file>',
      'JSON with tenantId, subscriptionId, managementGroupId, resourceGroup, location, deploymentName',
    )
    .addOption(new Option('-f, --format <format>', 'what to print').choices(FORMATS).default('console'))
    .addOption(repeated('-o, --output <format=file>', 'write a report to a file as well: sarif=results.sarif; may be repeated'))
    .addOption(new Option('--fail-on <severity>', 'exit with 1 from this severity on, by default from low').choices(SEVERITIES))
    .addOption(
      repeated(
        '-g, --guardrail <id>',
        'judge only this guardrail: an id, storage/*, or what another tool calls it; may be repeated',
      ),
    )
    .addOption(repeated('-s, --skip <id>', 'leave this guardrail out; may be repeated'))
    .addOption(
      repeated(
        '--policies <what>',
        'judge by the Azure Policy definitions and initiatives of a file, a folder or builtin:NAME (name, id or title) instead of the guardrails; may be repeated',
      ),
    )
    .addOption(
      repeated(
        '--assignments <path>',
        'judge by policy assignments as az prints them (with their definitions, exemptions and management groups), of Enterprise Policy as Code, or of the Azure landing zones library; may be repeated',
      ),
    )
    .option('--scope <id>', 'where the templates are deployed: the id of a management group, subscription or resource group')
    .option('--catalog <path>', 'the catalog of what Azure publishes, instead of your own (see azguard catalog)')
    .option('--fix', 'write what mends findings into the files, where it is a literal')
    .option('--dry-run', 'with --fix: print the diff and write nothing')
    .option(
      '--changed-since <commit>',
      'judge only what changes since a commit or branch touch, callers of changed modules included',
    )
    .option('--baseline <file>', 'let only findings count that are not in this list')
    .option('--write-baseline <file>', 'write the list of the findings of now, and exit with 0')
    .option('--config <file>', 'the configuration, instead of the azguard.yaml here or above')
    .option('--no-config', 'without any configuration')
    .option('-q, --quiet', 'print only the totals')
    .addHelpText(
      'after',
      examples(
        ['azguard check', 'everything below the current folder'],
        ['azguard check main.json -p main.parameters.dev.json', 'one template with these parameters'],
        ['azguard check infra --skip storage/shared-key', 'without one guardrail'],
        ["azguard check infra -g 'network/*' --format json", 'only the network, for a program to read'],
        ['azguard check -o sarif=azguard.sarif -o html=azguard.html', 'with reports for code scanning and for people'],
        ['azguard check main.json --fix --dry-run', 'see what could be mended'],
        ['azguard check --changed-since origin/main', 'in a pull request: what it touches'],
        ['azguard check infra --assignments policies --scope /subscriptions/ID', 'by the policies in force there'],
      ) + "\nExit code: 0 clean; 1 findings, or templates that Azure would refuse; 2 wrong usage, or files that can't be read.\n",
    )
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check.ts');
      const wanted = options.policies !== undefined || options.assignments !== undefined;
      const policies = wanted ? (await import('./policies/index.ts')).selectPolicies(options, Date.now()) : undefined;
      const { loadSettings } = await import('./config/index.ts');
      const settings = await loadSettings(options.config, terminal);
      exit(settings === undefined ? 2 : await check(paths, options, settings, terminal, policies));
    });

  program
    .command('compare')
    .summary('say what is not the same in every environment')
    .description(
      'Evaluates a template with each of its parameter files (those beside it, or the ones named) and reports what is ' +
        'security-relevant and differs: rules of network security groups first, then every guardrail that holds in one environment and ' +
        'not in another, each with the parameter that makes it so. What is intended stands in azguard.yaml under differences.',
    )
    .argument('[path...]', 'templates, and folders with templates; by default the current folder, or what azguard.yaml includes')
    .addOption(
      repeated('-p, --parameters <file>', 'a parameter file to use instead of those beside the template; repeat it for each'),
    )
    .option(
      '-c, --context <file>',
      'JSON with tenantId, subscriptionId, managementGroupId, resourceGroup, location, deploymentName',
    )
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['console', 'json']).default('console'))
    .addOption(repeated('-g, --guardrail <id>', 'compare only this guardrail besides network rules; may be repeated'))
    .addOption(repeated('-s, --skip <id>', 'leave this guardrail out; may be repeated'))
    .option('--config <file>', 'the configuration, instead of the azguard.yaml here or above')
    .option('--no-config', 'without any configuration')
    .addHelpText(
      'after',
      examples(
        ['azguard compare main.json', 'with all parameter files beside it'],
        ['azguard compare main.json -p dev.json -p production.json', 'with these two'],
        ['azguard compare infra -f json', 'all templates with several parameter files, for a program to read'],
      ) + "\nExit code: 0 all the same, or intended; 1 differences; 2 wrong usage, or files that can't be read.\n",
    )
    .action(async (paths: string[], options: CompareOptions) => {
      const { compare } = await import('./commands/compare.ts');
      const { loadSettings } = await import('./config/index.ts');
      const settings = await loadSettings(options.config, terminal);
      exit(settings === undefined ? 2 : await compare(paths, options, settings, terminal));
    });

  program
    .command('expand')
    .summary('show what a template deploys')
    .description(
      'Evaluates a template as Azure does, offline, and prints its resources and outputs. What only Azure can know while ' +
        'deploying stays an expression: "[reference(\'vm\').vmId]".',
    )
    .argument('<file>', 'an ARM template, in JSON or Bicep')
    .option('-p, --parameters <file>', 'its parameter file')
    .option(
      '-c, --context <file>',
      'JSON with tenantId, subscriptionId, managementGroupId, resourceGroup, location, deploymentName',
    )
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['console', 'json']).default('console'))
    .option('--config <file>', 'the configuration with modules, instead of the azguard.yaml here or above')
    .option('--no-config', 'without any configuration')
    .addHelpText(
      'after',
      examples(
        ['azguard expand main.json', 'with defaults; what has no value stays an expression'],
        ['azguard expand main.json -p main.parameters.json -f json', 'for a program to read'],
      ),
    )
    .action(async (file: string, options: ExpandOptions) => {
      const { expand } = await import('./commands/expand.ts');
      const { loadSettings } = await import('./config/index.ts');
      const settings = await loadSettings(options.config, terminal);
      exit(settings === undefined ? 2 : await expand(file, options, settings, terminal));
    });

  const guardrailsVerb = program
    .command('guardrails')
    .enablePositionalOptions()
    .summary('list the guardrails, or explain one')
    .argument('[id]', 'a guardrail, storage/*, or what another tool calls it (CKV_AZURE_3)')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['console', 'json']).default('console'))
    .addHelpText(
      'after',
      examples(['azguard guardrails', 'all of them'], ['azguard guardrails storage/https-only', 'one, with examples']),
    )
    .action(async (id: string | undefined, options: GuardrailsOptions) => {
      const { guardrails } = await import('./commands/guardrails.ts');
      exit(guardrails(id, options, terminal));
    });

  guardrailsVerb
    .command('export')
    .summary('write the guardrails as Azure Policy definitions and an initiative')
    .description(
      'What looks at a template, or at several resources at once, can not be said in Azure Policy; it is left out and named.',
    )
    .addOption(new Option('-f, --format <format>', 'what to write').choices(['azure-policy', 'bicep']).default('azure-policy'))
    .option('-o, --out <folder>', 'write files there instead of printing')
    .addHelpText(
      'after',
      examples(
        ['azguard guardrails export --out policies', 'one file a definition, and the initiative'],
        ['azguard guardrails export --format bicep > azguard.bicep', 'to be deployed to a management group'],
      ),
    )
    .action(async (options: ExportOptions) => {
      const { guardrailsExport } = await import('./commands/guardrails-export.ts');
      exit(guardrailsExport(options, VERSION, terminal));
    });

  program
    .command('init')
    .summary('start in a repository: configuration, pipeline, code owners')
    .description(
      'Writes azguard.yaml, a file for the pipeline, and, with an owner, a CODEOWNERS file that sends changes of templates and guardrails to ' +
        'them for review. What is there stays as it is.',
    )
    .argument('[folder]', 'where the templates are', '.')
    .addOption(
      new Option('--pipeline <name>', 'what runs it, by default what the repository already uses').choices([
        'github',
        'azure-pipelines',
        'gitlab',
      ]),
    )
    .option('--owner <who>', 'who reviews changes: @contoso/security')
    .addHelpText('after', examples(['azguard init infra --owner @contoso/security', 'in the root of a repository']))
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('./commands/init.ts');
      exit(init(folder, options, VERSION, terminal));
    });

  addBicepVerbs(program, terminal, exit);
  addPolicyVerbs(program, terminal, exit);
  addCatalogVerbs(program, terminal, exit);

  program
    .command('hash')
    .summary("print a template's hash as Azure computes it")
    .description("Prints the templateHash that Azure shows for a deployment and that Bicep writes into a template's metadata.")
    .argument('<file>', 'an ARM template, in JSON or Bicep')
    .addHelpText('after', examples(['azguard hash main.json', 'a number such as 4837591293409863432']))
    .action(async (file: string) => {
      const { hash } = await import('./commands/hash.ts');
      exit(await hash(file, terminal));
    });

  program
    .command('completion')
    .summary('print a completion script for a shell')
    .addArgument(program.createArgument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'pwsh']))
    .addHelpText(
      'after',
      examples(
        ['source <(azguard completion bash)', 'for this session; put it in ~/.bashrc to keep it'],
        ['azguard completion fish > ~/.config/fish/completions/azguard.fish', 'for good'],
        ['azguard completion pwsh | Out-String | Invoke-Expression', 'in PowerShell'],
      ),
    )
    .action(async (shell: string) => {
      const { completion } = await import('./commands/completion.ts');
      exit(completion(shell, program, terminal));
    });
  return program;
}

const VERSION = '0.1.0';
