import { securityRules, type AllowedDifference, type Comparison, type Difference } from '../compare/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';
import type { Canvas } from './canvas.ts';
import { renderDiagnostics } from './diagnostics.ts';
import { jsonText, type Writable } from './json-text.ts';
import { placeText } from './place.ts';
import { counted, harmless, listed, wrap } from './text.ts';

/** What comparisons of one or more templates came to. */
export interface ComparisonResult {
  readonly comparisons: readonly Comparison[];
  /** Differences that somebody intends. */
  readonly allowed: readonly AllowedDifference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** For people: template by template what differs, what holds in each environment, and which parameter makes it so. */
export function* comparisonReport({ comparisons, allowed, diagnostics }: ComparisonResult, canvas: Canvas): Generator<string> {
  const shown = diagnostics.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0) yield renderDiagnostics(shown, canvas);
  for (const { template, environments, differences } of comparisons) {
    if (differences.length === 0) continue;
    const names = harmless(listed(environments.map(({ name }) => name)));
    yield `${canvas.style('strong', canvas.style('path', harmless(template.name)))} ${canvas.style('faint', `in ${names}`)}\n\n`;
    for (const same of together(differences)) yield `${block(same, canvas)}\n`;
  }
  const differences = comparisons.flatMap((one) => one.differences);
  const certain = differences.filter(({ outcome }) => outcome === 'differs').length;
  const parts = [
    certain === 0 ? canvas.style('good', 'no difference between environments') : counted(certain, 'difference'),
    ...(differences.length > certain ? [`${differences.length - certain} not known`] : []),
    ...(allowed.length > 0 ? [`${allowed.length} allowed`] : []),
  ];
  yield `${counted(comparisons.length, 'template')} compared: ${parts.join(', ')}\n`;
}

/** For programs. */
export function comparisonJson({ comparisons, allowed, diagnostics }: ComparisonResult): string {
  const text = jsonText({
    version: 1,
    templates: comparisons.map(({ template, environments, differences }) => ({
      file: template.name,
      environments: environments.map(({ name, parameters }) => ({ name, parameters: parameters.name })),
      differences: differences.map(differenceJson),
    })),
    allowed: allowed.map(({ difference, by: { reason, owner, expires } }) => ({
      ...differenceJson(difference),
      allowed: { reason, owner, expires },
    })),
    diagnostics: diagnostics.map(({ code, severity, message, hint, source, span }) => ({
      code,
      severity,
      message,
      hint,
      place: placeJson({ source, span }),
    })),
  });
  return `${text}\n`;
}

function differenceJson({ guardrail, severity, title, outcome, resource, states, causes, ...rest }: Difference): {
  readonly [name: string]: Writable;
} {
  return {
    guardrail,
    severity,
    title,
    outcome,
    resource: { id: resource.id, type: resource.type, name: resource.name },
    place: placeJson(rest.locate()),
    states: states.map(({ environment, text }) => ({ environment: environment.name, state: text })),
    causes: causes.map(({ name, places }) => ({ parameter: name, places: places.map(placeJson) })),
  };
}

function placeJson({ source, span }: Location): Writable {
  return { file: source.name, start: { ...source.position(span.start) }, end: { ...source.position(span.end) } };
}

/** Differences that read the same, such as those of the turns of a loop. */
type Together = readonly [Difference, ...Difference[]];

function together(differences: readonly Difference[]): readonly Together[] {
  const groups = new Map<string, [Difference, ...Difference[]]>();
  for (const one of differences) {
    const { location } = one.resource.origin;
    const states = one.states.map(({ text }) => text);
    const causes = one.causes.map(({ name }) => name);
    const key = JSON.stringify([titleOf(one), one.outcome, location.source.name, location.span.start, states, causes]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Without the name of the resource, which stands in a line of its own. */
function titleOf({ guardrail, title, resource }: Difference): string {
  const end = ` of ${resource.name}`;
  return guardrail === securityRules && title.endsWith(end) ? title.slice(0, -end.length) : title;
}

function block(same: Together, { style, columns }: Canvas): string {
  const [first] = same;
  const { guardrail, severity, outcome, resource, states, causes } = first;
  const look = outcome === 'unknown' ? 'unknown' : (severity ?? 'high');
  const names = listed([...new Set(same.map((one) => one.resource.name))]);
  const widest = Math.max(...states.map(({ environment }) => environment.name.length), 4);
  const line = (head: string, text: string): string => {
    const [start = '', ...more] = wrap(harmless(text), columns - widest - 6);
    const lines = [
      `    ${style('faint', harmless(head).padEnd(widest))}  ${start}`,
      ...more.map((rest) => ' '.repeat(widest + 6) + rest),
    ];
    return lines.join('\n');
  };
  const parameters = causes.map(
    ({ name, places }) => `parameter ${name}: ${places.map(placeText).join(', ') || 'only the default'}`,
  );
  return [
    `  ${style(look, outcome === 'unknown' ? 'may differ' : 'differs')}  ${style('strong', harmless(titleOf(first)))}`,
    ...states.map(({ environment, text }) => line(environment.name, text)),
    ...parameters.map((text, i) => line(i === 0 ? 'from' : '', text)),
    line('in', `${names} (${resource.type}), ${placeText(first.locate())}`),
    line('id', guardrail),
    '',
  ].join('\n');
}
