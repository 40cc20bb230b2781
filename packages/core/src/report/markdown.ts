import { severities, type CheckResult, type Finding } from '../finding/index.ts';
import type { Severity } from '../guardrails/index.ts';
import { plain } from './style.ts';
import { counted, harmless } from './text.ts';
import { totals } from './totals.ts';
import { nameText, placeText } from './place.ts';

/** GitHub takes comments of 65,536 characters; Azure DevOps and GitLab take more. */
const LONGEST = 60_000;

/**
 * A comment for a pull request, or the summary of a pipeline's step: the totals, then the findings by severity, folded. Cut
 * where comments become too long, and says so. Texts from templates can make neither links, nor mentions, nor markup.
 */
export function* markdownReport(result: CheckResult): Generator<string> {
  const lines = totals(result, { style: plain, columns: Infinity }).trimEnd().split('\n');
  const head = `## azguard\n\n${lines.map(escape).join('  \n')}\n`;
  yield head;
  let length = head.length;
  let left = result.findings.length;
  for (const severity of severities.toReversed()) {
    const findings = result.findings.filter(({ guardrail }) => guardrail.severity === severity);
    if (findings.length === 0) continue;
    const open = severity === 'critical' || severity === 'high' ? ' open' : '';
    yield `\n<details${open}><summary>${MARKS[severity]} ${counted(findings.length, `${severity} finding`)}</summary>\n\n`;
    for (const finding of findings) {
      const text = item(finding);
      if (length + text.length > LONGEST) break;
      length += text.length;
      left -= 1;
      yield text;
    }
    yield '\n</details>\n';
    if (length + 1_000 > LONGEST) break;
  }
  if (left > 0) yield `\n${counted(left, 'more finding')} not shown here: the comment would be too long.\n`;
}

function item(finding: Finding): string {
  const { guardrail, message, expected, resource } = finding;
  const wanted = expected === undefined ? '' : `<br>expected ${escape(expected)}`;
  return (
    `- **${escape(message)}**<br>${code(placeText(finding.locate()))} in ${code(nameText(resource))} (${escape(resource.type)})${wanted}` +
    `<br>${escape(guardrail.fix)} (${code(guardrail.id)})\n`
  );
}

/**
 * Text that means nothing to Markdown or HTML. Mentions and issue numbers are looked for after the characters are resolved, so
 * an invisible space keeps `@name` and `#1` from being any.
 */
function escape(text: string): string {
  return harmless(text)
    .replace(/[&<>\\`*_{}[\]()+!|~]|:(?=\/\/)|(?<=www)\./gi, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/[@#](?!\d+;)/g, '$&\u200b');
}

/** A code span: nothing in it is markup, as long as its fence is longer than any run of backticks inside. */
function code(text: string): string {
  const safe = harmless(text);
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${safe}${fence}` : `${fence} ${safe} ${fence}`;
}

const MARKS: { readonly [severity in Severity]: string } = {
  critical: '\u{1f6d1}',
  high: '\u{1f534}',
  medium: '\u{1f7e0}',
  low: '\u{1f535}',
};
