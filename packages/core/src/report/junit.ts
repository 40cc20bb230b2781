import { causesText, type CheckResult, type Finding } from '../finding/index.ts';
import type { Diagnostic } from '../source/index.ts';
import { nameText, placeText } from './place.ts';
import { xmlText } from './xml.ts';

/**
 * JUnit XML, as pipelines show test results: a suite for each template, a failed case for each finding, a skipped one for what
 * isn't known, an error for what is wrong with the file. https://github.com/testmoapp/junitxml
 */
export function* junitReport(result: CheckResult): Generator<string> {
  const suites = suitesOf(result);
  const all = suites.flatMap(({ cases }) => cases);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="azguard"${counts(all)}>\n`;
  for (const { name, cases } of suites) {
    yield `  <testsuite name="${xmlText(name)}"${counts(cases)}>\n`;
    for (const one of cases) yield caseText(one);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

interface Case {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly className: string;
  readonly name: string;
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suitesOf({ templates, diagnostics, findings, unknowns }: CheckResult): readonly Suite[] {
  const cases = new Map<string, Case[]>(templates.map(({ template }) => [template.name, []]));
  const add = (name: string, one: Case): void => {
    const list = cases.get(name);
    if (list) list.push(one);
    else cases.set(name, [one]);
  };
  for (const diagnostic of diagnostics) if (diagnostic.severity === 'error') add(diagnostic.source.name, errorCase(diagnostic));
  for (const finding of findings) add(finding.template.name, failedCase(finding));
  for (const finding of unknowns) add(finding.template.name, skippedCase(finding));
  return [...cases].map(([name, list]) => ({ name, cases: list.length > 0 ? list : [PASSED] }));
}

const PASSED: Case = { kind: 'passed', className: 'azguard', name: 'no guardrail is broken', type: '', message: '', text: '' };

function failedCase(finding: Finding): Case {
  const { guardrail, expected } = finding;
  const text = [
    placeText(finding.locate()),
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    `why: ${guardrail.why}`,
    `fix: ${guardrail.fix}`,
  ].join('\n');
  return { kind: 'failure', ...subject(finding), type: guardrail.severity, message: finding.message, text };
}

function skippedCase(finding: Finding): Case {
  const message = `not known, it depends on ${causesText(finding.causes)}`;
  return { kind: 'skipped', ...subject(finding), type: '', message, text: '' };
}

function errorCase(diagnostic: Diagnostic): Case {
  const { code, message, hint } = diagnostic;
  const text = [placeText(diagnostic), ...(hint === undefined ? [] : [hint])].join('\n');
  return { kind: 'error', className: code, name: message, type: code, message, text };
}

function subject({ guardrail, resource }: Finding): { readonly className: string; readonly name: string } {
  return { className: guardrail.id, name: `${guardrail.title}: ${nameText(resource)} (${resource.type})` };
}

function counts(cases: readonly Case[]): string {
  const count = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length;
  return ` tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`;
}

function caseText({ kind, className, name, type, message, text }: Case): string {
  const head = `    <testcase classname="${xmlText(className)}" name="${xmlText(name)}" time="0"`;
  if (kind === 'passed') return `${head}/>\n`;
  if (kind === 'skipped') return `${head}>\n      <skipped message="${xmlText(message)}"/>\n    </testcase>\n`;
  const body = `<${kind} type="${xmlText(type)}" message="${xmlText(message)}">${xmlText(text)}</${kind}>`;
  return `${head}>\n      ${body}\n    </testcase>\n`;
}
