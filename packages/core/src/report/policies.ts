import { controlRows, countStates, type ControlRow, type PolicyRow, type PolicyState } from '../policy/organisation/index.ts';
import type { Canvas } from './canvas.ts';
import type { Writable } from './json-text.ts';
import type { Look } from './style.ts';
import { clip, counted, harmless, width } from './text.ts';

/** How many policies fared how, control by control where initiatives have controls, and why the others weren't assessed. */
export function policyTable(rows: readonly PolicyRow[], canvas: Canvas): string {
  const { style } = canvas;
  const controls = controlRows(rows).filter(({ states }) => total(states) > 0);
  const without = controlRows(rows).length - controls.length;
  const lines = [
    style('strong', headline(rows)),
    ...(controls.length > 0 ? table(controls, canvas) : []),
    ...policyLines(
      rows.filter(({ policy }) => policy.groups.length === 0),
      canvas,
    ),
    ...(without > 0
      ? [style('faint', `${counted(without, 'control')} without any policy: nothing here says whether they hold`)]
      : []),
    ...reasons(rows, canvas),
  ];
  return `\n${lines.join('\n')}\n`;
}

/** The same for programs. */
export function policiesJson(rows: readonly PolicyRow[]): Writable {
  return {
    summary: { ...countStates(rows) },
    policies: rows.map(({ policy, state, reason, passed, failed, exempt, unknown }) => ({
      policy: policy.id,
      title: policy.title,
      assignment: policy.assignment?.id,
      initiative: policy.initiative?.id ?? policy.initiative?.name,
      reference: policy.referenceId,
      controls: [...policy.groups],
      state,
      reason,
      resources: { passed, failed, exempt, unknown },
    })),
    controls: controlRows(rows).map(({ name, title, category, states }) => ({ name, title, category, ...states })),
  };
}

function headline(rows: readonly PolicyRow[]): string {
  const states = countStates(rows);
  const judged = states.failed + states.passed + states.unknown + states.exempt;
  const parts = STATES.flatMap(({ state, label }) => (states[state] === 0 ? [] : [`${states[state]} ${label}`]));
  return `${judged} of ${counted(rows.length, 'policy', 'policies')} judged: ${parts.join(', ')}`;
}

function table(controls: readonly ControlRow[], { style, columns }: Canvas): readonly string[] {
  const used = STATES.filter(({ state }) => controls.some(({ states }) => states[state] > 0));
  const numbers = used.reduce((sum, { label }) => sum + label.length + 2, 0);
  const names = withoutPrefix(controls.map(({ name }) => harmless(name)));
  const longest = Math.min(Math.max(...names.map(width), 7), Math.max(12, columns - numbers));
  const pad = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - width(text)));
  const head = pad('control', longest) + used.map(({ label }) => `  ${label}`).join('');
  return [
    style('faint', head),
    ...controls.map(({ states }, i) => {
      const cells = used.map(({ state, label, look }) => {
        const text = (states[state] === 0 ? '·' : String(states[state])).padStart(label.length + 2);
        return states[state] > 0 && look !== undefined ? style(look, text) : text;
      });
      return pad(clip(names[i]!, longest), longest) + cells.join('');
    }),
  ];
}

/** Names without what all of them begin with up to a separator: `Azure_Security_Benchmark_v3.0_NS-8` is `NS-8` among its kind. */
function withoutPrefix(names: readonly string[]): readonly string[] {
  const [first = '', ...rest] = names;
  let shared = first.length;
  for (const name of rest) while (!name.startsWith(first.slice(0, shared))) shared--;
  const prefix = first.slice(0, shared).lastIndexOf('_') + 1;
  return rest.length === 0 ? names : names.map((name) => name.slice(prefix));
}

/** Policies one by one, for those that are no part of controls; what was fine or beside the point needs no line. */
function policyLines(rows: readonly PolicyRow[], { style, columns }: Canvas): readonly string[] {
  return rows.flatMap(({ policy, state, failed, unknown, exempt }) => {
    const { label, look } = STATES.find((one) => one.state === state)!;
    if (look === undefined) return [];
    const counts = [
      failed > 0 ? `${failed} fail` : '',
      unknown > 0 ? `${unknown} unknown` : '',
      exempt > 0 ? `${exempt} exempt` : '',
    ];
    const text = clip(harmless(policy.title), columns - 34);
    return [
      ` ${style(look, label.padEnd(12))} ${text}  ${style('faint', counts.filter((count) => count !== '').join(', '))}`.trimEnd(),
    ];
  });
}

/** Why policies were not assessed, the most frequent reason first. */
function reasons(rows: readonly PolicyRow[], { style, columns }: Canvas): readonly string[] {
  const counts = new Map<string, number>();
  for (const { state, reason } of rows)
    if (state === 'notAssessed' && reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  const lines = sorted
    .slice(0, MOST)
    .map(([reason, count]) => clip(`${String(count).padStart(5)}  ${harmless(reason)}`, columns));
  const rest = sorted.slice(MOST).reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) lines.push(`${String(rest).padStart(5)}  for other reasons (--format json has them all)`);
  return lines.length === 0 ? [] : [style('faint', 'Not assessed, because'), ...lines];
}

function total(states: ControlRow['states']): number {
  return STATES.reduce((sum, { state }) => sum + states[state], 0);
}

const STATES: readonly { readonly state: PolicyState; readonly label: string; readonly look?: Look }[] = [
  { state: 'failed', label: 'failed', look: 'high' },
  { state: 'unknown', label: 'unknown', look: 'unknown' },
  { state: 'passed', label: 'passed' },
  { state: 'exempt', label: 'exempt', look: 'low' },
  { state: 'notApplicable', label: 'not here' },
  { state: 'notAssessed', label: 'not assessed' },
  { state: 'manual', label: 'manual' },
];
const MOST = 8;
