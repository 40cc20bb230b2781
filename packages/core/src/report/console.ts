import { causesText, type CheckedTemplate, type CheckResult, type Finding } from '../finding/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';
import type { Canvas } from './canvas.ts';
import { renderDiagnostics } from './diagnostics.ts';
import { codeFrame } from './frame.ts';
import { headline, note } from './note.ts';
import { calls, nameText, placeText } from './place.ts';
import { counted, harmless, listed, wrap } from './text.ts';
import { totals } from './totals.ts';

/**
 * What a person reads in a terminal: file by file what is broken, at its line, with why and the fix; what isn't known, in
 * short; and the totals at the end, where the eye is when the command returns.
 */
export function* consoleReport(result: CheckResult, canvas: Canvas): Generator<string> {
  const writer = new Writer(canvas);
  for (const section of sectionsOf(result)) yield `${writer.section(section)}\n`;
  yield totals(result, canvas);
}

interface Section {
  readonly name: string;
  readonly checked: CheckedTemplate | undefined;
  readonly diagnostics: Diagnostic[];
  readonly findings: Finding[];
  readonly unknowns: Finding[];
}

/** By the file where trouble is, those that aren't templates first, then the templates in their order. */
function sectionsOf({ templates, diagnostics, findings, unknowns }: CheckResult): readonly Section[] {
  const sections = new Map<string, Section>();
  const section = (name: string, checked?: CheckedTemplate): Section => {
    const known = sections.get(name) ?? { name, checked, diagnostics: [], findings: [], unknowns: [] };
    sections.set(name, known);
    return known;
  };
  const known = new Set(templates.map(({ template }) => template.name));
  const shown = diagnostics.filter(({ severity }) => severity !== 'info');
  for (const diagnostic of shown)
    if (!known.has(diagnostic.source.name)) section(diagnostic.source.name).diagnostics.push(diagnostic);
  for (const checked of templates) section(checked.template.name, checked);
  for (const diagnostic of shown)
    if (known.has(diagnostic.source.name)) section(diagnostic.source.name).diagnostics.push(diagnostic);
  for (const finding of findings) section(finding.template.name).findings.push(finding);
  for (const unknown of unknowns) section(unknown.template.name).unknowns.push(unknown);
  return [...sections.values()].filter((s) => s.diagnostics.length + s.findings.length + s.unknowns.length > 0);
}

/** Writes section after section, and nothing twice: neither why a guardrail is there nor a line that was just shown. */
class Writer {
  private readonly canvas: Canvas;
  private readonly explained = new Set<string>();
  private shownPlace = '';

  constructor(canvas: Canvas) {
    this.canvas = canvas;
  }

  section({ name, checked, diagnostics, findings, unknowns }: Section): string {
    const { style } = this.canvas;
    const sets = checked?.parameters.map((source) => fileName(source.name)) ?? [];
    const beside = sets.length > 0 ? style('faint', harmless(` with ${listed(sets)}`)) : '';
    const blocks = [
      `${style('strong', style('path', harmless(name)))}${beside}\n`,
      ...(diagnostics.length > 0 ? [renderDiagnostics(diagnostics, this.canvas)] : []),
      ...together(findings).map((same) => this.finding(same, sets.length)),
    ];
    const open = together(unknowns).map((same) => renderUnknown(same, this.canvas));
    return [...blocks, ...(open.length > 0 ? [open.join('')] : [])].join('\n');
  }

  private finding(same: Together, sets: number): string {
    const { canvas } = this;
    const [finding] = same;
    const { guardrail, expected, missing } = finding;
    const { severity, controls = [] } = guardrail;
    const remark = expected === undefined ? '' : harmless(`expected ${missing === undefined ? '' : `${missing}: `}${expected}`);
    const place = finding.locate();
    const hidden = finding.secret || keyOf(place) === this.shownPlace;
    const why = this.explained.has(guardrail.id) ? [] : note('why', guardrail.why, canvas);
    this.explained.add(guardrail.id);
    this.shownPlace = keyOf(place);
    const lines = [
      ...headline(severity, severity, finding.message, canvas),
      ...codeFrame(place, remark, { ...canvas, look: severity, hidden }),
      ...note('in', where(same, sets), canvas),
      ...calls(place)
        .map((call) => note('via', placeText(call), canvas, 'path'))
        .flat(),
      ...why,
      ...note('fix', guardrail.fix, canvas),
      ...note('id', controls.length > 0 ? `${guardrail.id} (${controls.join(', ')})` : guardrail.id, canvas, 'faint'),
    ];
    return `${lines.join('\n')}\n`;
  }
}

/** Findings of one guardrail at one place. */
type Together = readonly [Finding, ...Finding[]];

/** Findings of one guardrail at one place, such as the turns of a loop, by their places. */
function together(findings: readonly Finding[]): readonly Together[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.guardrail.id}\n${keyOf(finding.locate())}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].toSorted(([a], [b]) => byPlace(a, b));
}

/** The resources, and the parameter files where it isn't the same for all. */
function where(same: Together, sets: number): string {
  const [first] = same;
  const names = [...new Set(same.map(({ resource }) => nameText(resource)))];
  const files = [...new Set(same.flatMap((f) => f.occurrences.map(({ parameters }) => parameters?.name)))];
  const only = files.length < sets ? `, only with ${listed(files.map((file) => fileName(file ?? 'defaults')))}` : '';
  return `${listed(names)} (${first.resource.type})${only}`;
}

function renderUnknown(same: Together, canvas: Canvas): string {
  const { style, columns } = canvas;
  const [finding] = same;
  const { source, span } = finding.locate();
  const { line, column } = source.position(span.start);
  const causes = causesText(same.flatMap((f) => f.causes));
  const many = same.length > 1 ? ` (${counted(same.length, 'resource')})` : '';
  const text = `${finding.guardrail.title}: depends on ${causes}${many}`;
  const [first = '', ...rest] = wrap(harmless(text), columns - 10);
  return [
    ` ${style('unknown', 'unknown')}  ${first}`,
    ...rest.map((more) => `          ${more}`),
    `          ${style('path', `${harmless(source.name)}:${line}:${column}`)}  ${style('faint', finding.guardrail.id)}`,
    '',
  ].join('\n');
}

/** What stands in the template comes before what stands in a parameter file or a linked template. */
function byPlace(a: Finding, b: Finding): number {
  const [one, two] = [a.locate(), b.locate()];
  if (one.source.name === two.source.name) return one.span.start - two.span.start;
  const elsewhere = Number(one.source !== a.template) - Number(two.source !== b.template);
  return elsewhere !== 0 ? elsewhere : one.source.name < two.source.name ? -1 : 1;
}

function keyOf({ source, span }: Location): string {
  return `${source.name}\n${span.start}\n${span.end}`;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
