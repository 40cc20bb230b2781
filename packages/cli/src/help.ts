import { Option } from 'commander';

/** An option that may stand several times, each with one value: it can't swallow the arguments behind it. */
export function repeated(flags: string, about: string): Option {
  return new Option(flags, about).argParser((value, earlier: readonly string[] | undefined) => [...(earlier ?? []), value]);
}

/** The last part of a verb's help: what people type, and what they get. */
export function examples(...lines: readonly (readonly [command: string, what: string])[]): string {
  const longest = Math.max(...lines.map(([command]) => command.length));
  const wide = longest > 50;
  return `\nExamples:\n${lines.map(([command, what]) => (wide ? `  # ${what}\n  ${command}\n` : `  ${command.padEnd(longest)}   ${what}\n`)).join('')}`;
}
