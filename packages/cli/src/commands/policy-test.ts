import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleTemplate, type Example } from '@azguard/core/guardrails';
import { compilePolicy, readDefinition, type CompiledPolicy, type Verdict } from '@azguard/core/policy';
import { expandTemplate, ResourceGraph } from '@azguard/core/resource';
import { counted, harmless, renderDiagnostics } from '@azguard/core/report';
import { Source, type Diagnostic } from '@azguard/core/source';
import { findFiles, problem, readSource, shown } from '../files/index.ts';
import {
  conditionLines,
  LOOKS,
  nameCatalog,
  openKnowledge,
  readCases,
  verdictText,
  type Knowledge,
  type PolicyCase,
} from '../policies/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface TestOptions {
  readonly catalog?: string;
  readonly watch?: true;
}

/**
 * `azguard policy test [DIR]`: beside a definition `x.json` stands `x.test.json`, a list of cases, each a resource and the
 * verdict that is expected of it:
 *
 *     [{"name": "http is refused", "parameters": {"effect": "Deny"}, "resource": {...}, "with": [...], "expect": "fail", "effect": "deny"}]
 */
export async function policyTest(paths: readonly string[], options: TestOptions, terminal: Terminal): Promise<number> {
  const result = runTests(paths, options, terminal);
  if (options.watch !== true) return result;
  return watchAndRun(paths, () => runTests(paths, options, terminal), terminal);
}

function runTests(paths: readonly string[], options: TestOptions, terminal: Terminal): number {
  const knowledge = openKnowledge(options.catalog);
  const { candidates, problems } = findFiles(paths);
  const files = candidates.filter(({ path }) => TEST_FILE.test(path));
  if (files.length === 0 && problems.length === 0) {
    throw new UsageError(
      `No tests found in ${paths.map(shown).join(', ')}. Beside a definition deny-http.json they stand in deny-http.test.json.`,
    );
  }
  const results = files.map(({ path, name }) => testFile(path, name, knowledge, terminal));
  const trouble = [...problems, ...results.flatMap((result) => result.problems)];
  for (const { name, lines } of results) terminal.out(`${[terminal.style('path', name), ...lines, ''].join('\n')}\n`);
  if (trouble.length > 0) terminal.error(`${renderDiagnostics(trouble, terminal)}\n`);
  const [passed, failed] = [results.reduce((sum, r) => sum + r.passed, 0), results.reduce((sum, r) => sum + r.failed, 0)];
  terminal.out(
    `${counted(passed + failed, 'case')}: ${passed} as expected, ${failed} not\n${terminal.style('faint', nameCatalog(knowledge.catalog))}\n`,
  );
  return trouble.some(({ severity }) => severity === 'error') ? 2 : failed > 0 ? 1 : 0;
}

interface FileResult {
  readonly name: string;
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
  readonly problems: readonly Diagnostic[];
}

function testFile(path: string, name: string, knowledge: Knowledge, terminal: Terminal): FileResult {
  const nothing: FileResult = { name, lines: [], passed: 0, failed: 0, problems: [] };
  const definitionPath = path.replace(TEST_FILE, '.$1');
  const [tests, definition] = [readSource(path, name), readSource(definitionPath, shown(definitionPath))];
  if (!(tests instanceof Source)) return { ...nothing, problems: [tests] };
  if (!(definition instanceof Source)) return { ...nothing, problems: [definition] };
  const { cases, diagnostics: mistakes } = readCases(tests);
  const read = readDefinition(definition);
  if (read.definition === undefined || mistakes.length > 0) return { ...nothing, problems: [...read.diagnostics, ...mistakes] };
  const results = cases.map((one) => runCase(one, read.definition!, knowledge, terminal));
  return {
    name,
    lines: results.flatMap(({ lines }) => lines),
    passed: results.filter(({ ok }) => ok).length,
    failed: results.filter(({ ok }) => !ok).length,
    problems: results.flatMap((result) => result.problems),
  };
}

interface CaseResult {
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly problems: readonly Diagnostic[];
}

function runCase(
  one: PolicyCase,
  definition: CompiledPolicy['definition'],
  { aliases }: Knowledge,
  terminal: Terminal,
): CaseResult {
  const { policy, diagnostics } = compilePolicy(definition, { aliases, parameters: one.parameters });
  if (policy === undefined) return { ok: false, lines: [], problems: diagnostics };
  const template = new Source(one.name, exampleTemplate(one.resources as unknown as Example));
  const { resources } = expandTemplate(template, {});
  const [resource] = resources;
  if (resource === undefined)
    return {
      ok: false,
      lines: [],
      problems: [
        problem(
          one.name,
          'test/no-resource',
          'The resource of this case is none: it needs "type", "apiVersion" and "name".',
          'Write it as it stands in an ARM template.',
        ),
      ],
    };
  const graph = new ResourceGraph(resources);
  const verdict = policy.evaluate(resource, { mode: 'request', graph });
  const ok = isExpected(verdict, one);
  const line = `${ok ? terminal.style('good', ' ok  ') : terminal.style('high', ' not ')} ${harmless(one.name)}`;
  if (ok) return { ok, lines: [line], problems: [] };
  const wanted = one.effect === undefined ? one.expect : `${one.expect}: ${one.effect}`;
  const told = `expected ${wanted}, and it is ${terminal.style(LOOKS[verdict.outcome], verdictText(verdict))}`;
  return {
    ok,
    lines: [line, `      ${told}`, ...conditionLines(policy, resource, graph, terminal).map((text) => `      ${text}`)],
    problems: [],
  };
}

function isExpected({ outcome, effect }: Verdict, { expect, effect: wanted }: PolicyCase): boolean {
  return outcome === expect && (wanted === undefined || wanted.toLowerCase() === effect?.toLowerCase());
}

/** Runs again whenever a file changes, until the process is ended. */
async function watchAndRun(paths: readonly string[], again: () => number, terminal: Terminal): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    terminal.out('\n');
    try {
      again();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.error(`${error.message}\n`);
    }
  };
  for (const path of new Set(paths.map((one) => (TEST_FILE.test(one) ? dirname(one) : join(one, '.'))))) {
    watch(path, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(run, SETTLED);
    });
  }
  terminal.out(terminal.style('faint', 'Watching; Ctrl+C ends it.\n'));
  return new Promise(() => {});
}

const TEST_FILE = /\.tests?\.(jsonc?)$/i;
/** Editors write files in several steps. */
const SETTLED = 100;
