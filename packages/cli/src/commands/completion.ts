import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

interface Verb {
  readonly name: string;
  readonly summary: string;
  /** Options by their long flags, with what they accept; an empty list of choices means a file. */
  readonly options: readonly {
    readonly flag: string;
    readonly about: string;
    readonly choices: readonly string[];
    readonly takesValue: boolean;
  }[];
  /** What the first argument can be; empty means files. */
  readonly choices: readonly string[];
}

/** `azguard completion SHELL`: a script made from the verbs and options themselves, so that it can't fall behind them. */
export function completion(shell: string, program: Command, terminal: Terminal): number {
  const verbs = program.commands.map(describe);
  const scripts: Readonly<Record<string, (verbs: readonly Verb[]) => string>> = { bash, zsh, fish, pwsh };
  terminal.out(scripts[shell]!(verbs));
  return 0;
}

function describe(command: Command): Verb {
  const options = command.options.map((option) => ({
    flag: option.long ?? option.flags,
    about: option.description,
    choices: option.argChoices ?? [],
    takesValue: option.required || option.optional,
  }));
  const choices = [...command.commands.map((verb) => verb.name()), ...(command.registeredArguments[0]?.argChoices ?? [])];
  return { name: command.name(), summary: command.summary(), options, choices };
}

function bash(verbs: readonly Verb[]): string {
  const values = verbs.flatMap(({ name, options }) =>
    options.filter((o) => o.choices.length > 0).map((o) => `    ${name}:${o.flag}) words='${o.choices.join(' ')}' ;;`),
  );
  const words = verbs.map(
    (v) => `      ${v.name}) words='${[...v.options.map((o) => o.flag), '--help', ...v.choices].join(' ')}' ;;`,
  );
  return `_azguard() {
  local word=\${COMP_WORDS[COMP_CWORD]} verb=\${COMP_WORDS[1]} words=''
  case "$verb:\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
    *)
      if [ "$COMP_CWORD" -eq 1 ]; then words='${[...verbs.map((v) => v.name), '--help', '--version'].join(' ')}'
      else case "$verb" in
${words.join('\n')}
      esac; fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ "$COMP_CWORD" -gt 1 ] && [ "\${word#-}" = "$word" ] && [ \${#COMPREPLY[@]} -eq 0 -o -z "$word" ] && COMPREPLY+=($(compgen -f -- "$word"))
  return 0
}
complete -o filenames -F _azguard azguard
`;
}

function zsh(verbs: readonly Verb[]): string {
  const cases = verbs.map((verb) => {
    const options = verb.options.map((o) => {
      const value = !o.takesValue ? '' : o.choices.length > 0 ? `:value:(${o.choices.join(' ')})` : ':value:_files';
      return `'${o.flag}[${quoted(o.about)}]${value}'`;
    });
    const rest = verb.choices.length > 0 ? `'*:what:(${verb.choices.join(' ')})'` : `'*:file:_files'`;
    return `    ${verb.name}) _arguments ${[...options, rest].join(' ')} ;;`;
  });
  return `#compdef azguard
_azguard() {
  if (( CURRENT == 2 )); then
    local -a verbs=(${verbs.map((v) => `'${v.name}:${quoted(v.summary)}'`).join(' ')})
    _describe verb verbs
    return
  fi
  local verb=\${words[2]}
  shift words; (( CURRENT-- ))
  case $verb in
${cases.join('\n')}
  esac
}
compdef _azguard azguard
`;
}

function fish(verbs: readonly Verb[]): string {
  const lines = verbs.flatMap((verb) => {
    const here = `complete -c azguard -n '__fish_seen_subcommand_from ${verb.name}'`;
    return [
      `complete -c azguard -f -n __fish_use_subcommand -a ${verb.name} -d '${quoted(verb.summary)}'`,
      ...verb.options.map((o) => {
        const value = !o.takesValue ? '' : o.choices.length > 0 ? ` -x -a '${o.choices.join(' ')}'` : ' -r';
        return `${here} -l ${o.flag.replace(/^--/, '')} -d '${quoted(o.about)}'${value}`;
      }),
      ...(verb.choices.length > 0 ? [`${here} -f -a '${verb.choices.join(' ')}'`] : []),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function pwsh(verbs: readonly Verb[]): string {
  const cases = verbs.map(
    (v) => `    '${v.name}' { ${[...v.options.map((o) => o.flag), '--help', ...v.choices].map((w) => `'${w}'`).join(', ')} }`,
  );
  const values = verbs.flatMap(({ name, options }) =>
    options
      .filter((o) => o.choices.length > 0)
      .map((o) => `    '${name} ${o.flag}' { ${o.choices.map((c) => `'${c}'`).join(', ')} }`),
  );
  return `Register-ArgumentCompleter -Native -CommandName azguard -ScriptBlock {
  param($word, $ast, $position)
  $parts = @($ast.CommandElements | ForEach-Object { $_.ToString() } | Where-Object { $_ -ne $word })
  $words = switch ("$($parts[1]) $($parts[-1])") {
${values.join('\n')}
  }
  if (-not $words) { $words = switch ($parts[1]) {
${cases.join('\n')}
    default { ${verbs.map((v) => `'${v.name}'`).join(', ')} }
  } }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

/** Summaries stand between single quotes in every shell's script. */
function quoted(text: string): string {
  return text.replaceAll("'", '').replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', ' -');
}
