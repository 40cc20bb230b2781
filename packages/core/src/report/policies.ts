import {
  countStates,
  initiativeRows,
  type ControlRow,
  type InitiativeRows,
  type PolicyRow,
  type PolicyState,
} from '../policy/organisation/index.ts';
import type { Canvas } from './canvas.ts';
import type { Writable } from './json-text.ts';
import type { Look } from './style.ts';
import { clip, counted, harmless, width } from './text.ts';

/**
 * How policies fared: initiative by initiative, control by control; policies that stand for no control one by one; why others
 * weren't assessed; and the totals at the end, where the eye is.
 */
export function policyTable(rows: readonly PolicyRow[], canvas: Canvas): string {
  const alone = rows.filter(({ policy }) => policy.groups.length === 0);
  const blocks = [
    ...initiativeRows(rows).map((initiative) => initiativeBlock(initiative, canvas)),
    policyLines(alone, canvas),
    reasons(rows, canvas),
    [canvas.style('strong', headline(rows))],
  ];
  const shown = blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return `\n${shown.join('\n')}`;
}

function initiativeBlock({ initiative, assignment, rows, controls }: InitiativeRows, canvas: Canvas): readonly string[] {
  const { style, columns } = canvas;
  const judged = controls.filter(({ states }) => total(states) > 0);
  if (judged.length === 0) return [];
  const title = initiative.displayName ?? initiative.name ?? 'initiative';
  const name = assignment === undefined ? title : `${title} (assigned as ${assignment.name})`;
  if (!rows.some(isJudged)) return [clip(harmless(`${name}: none of its ${rows.length} policies could be judged here`), columns)];
  const open = judged.length > MANY ? judged.filter(({ states }) => states.failed + states.unknown > 0) : judged;
  const left = [
    judged.length > open.length
      ? `${counted(judged.length - open.length, 'more control')} without a failed or unknown policy`
      : '',
    controls.length > judged.length
      ? `${counted(controls.length - judged.length, 'control')} without any policy: nothing here says whether they hold`
      : '',
  ];
  return [
    style('strong', clip(harmless(name), columns)),
    ...(open.length > 0 ? table(open, canvas) : []),
    ...left.filter((line) => line !== '').map((line) => style('faint', line)),
  ];
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
    controls: initiativeRows(rows).flatMap(({ initiative, assignment, controls }) =>
      controls.map(({ name, title, category, states }) => ({
        initiative: initiative.id ?? initiative.name,
        assignment: assignment?.id,
        name,
        title,
        category,
        ...states,
      })),
    ),
  };
}

function isJudged({ state }: PolicyRow): boolean {
  return state === 'failed' || state === 'passed' || state === 'unknown' || state === 'exempt';
}

function headline(rows: readonly PolicyRow[]): string {
  const states = countStates(rows);
  const judged = rows.filter(isJudged).length;
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
    const count = counts.filter((text) => text !== '').join(', ');
    const title = clip(harmless(policy.title), columns - 12 - count.length);
    return [` ${style(look, label.padEnd(7))}  ${title}  ${style('faint', count)}`];
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
/** Of more controls than this only those are shown that somebody has to look at. */
const MANY = 60;
