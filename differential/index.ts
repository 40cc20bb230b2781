import { findOfficial, HOW_TO_INSTALL, Official } from './official.ts';
import type { Differential, Disagreement } from './suite.ts';

/** `npm run differential -- [expressions|templates|bicep] [--count N] [--seed S]`: generated programs, ours beside Microsoft's engine. */
const kinds: Readonly<Record<string, { readonly count: number; readonly load: () => Promise<{ readonly run: Differential }> }>> =
  {
    expressions: { count: 2_000, load: () => import('./expressions.ts') },
    templates: { count: 500, load: () => import('./templates.ts') },
    bicep: { count: 500, load: () => import('./bicep.ts') },
  };

const words = process.argv.slice(2);
const asked = Object.keys(kinds).filter((kind) => words.includes(kind));
const binary = findOfficial();
if (binary === undefined) {
  console.log(`differential: skipped\n${HOW_TO_INSTALL}`);
} else {
  let disagreements = 0;
  for (const name of asked.length > 0 ? asked : Object.keys(kinds)) {
    const kind = kinds[name]!;
    const official = new Official(binary);
    const { run } = await kind.load();
    const report = ({ what, program, official: theirs, ours }: Disagreement): void => {
      console.log(`\n${name}: ${what}\n${program}\n  official: ${theirs}\n  ours:     ${ours}`);
    };
    const result = await run({ count: option('count') ?? kind.count, seed: option('seed') ?? 1, official, report });
    official.close();
    const accepted = ((100 * result.accepted) / Math.max(1, result.programs)).toFixed(1);
    console.log(
      `${name}: ${result.programs} programs, ${accepted} % accepted by the official engine, ${result.knowsMore} values known that it leaves open`,
    );
    console.log(`${name}: ${result.disagreements.length} disagreements`);
    disagreements += result.disagreements.length;
  }
  process.exitCode = disagreements > 0 ? 1 : 0;
}

function option(name: string): number | undefined {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? undefined : Number(words[at + 1]);
}
