import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Unknown } from '@azguard/core/arm';
import { compilePolicy, readDefinition, type Aliases } from '@azguard/core/policy';
import type { Json, Resource } from '@azguard/core/resource';
import { Float, Source } from '@azguard/core/source';
import { parse } from 'yaml';
import { filesBelow } from './corpus.ts';

interface FunctionCase {
  readonly note: string;
  readonly args: readonly Json[];
  readonly want?: Json;
  readonly want_null?: boolean;
  readonly want_undefined?: boolean;
  readonly want_error?: string;
}

/** Calls every function as labelled; `differs` is told how ours differs. */
export function runFunctions(folder: string, differs: (name: string, how: string) => void): number {
  let run = 0;
  for (const file of filesBelow(folder, '.yaml')) {
    const { builtin, cases } = parse(readFileSync(file, 'utf8')) as {
      readonly builtin: string;
      readonly cases: readonly FunctionCase[];
    };
    for (const one of cases) {
      run += 1;
      const how = judge(builtin, one);
      if (how !== undefined) differs(`${basename(file, '.yaml')}/${one.note}`, how);
    }
  }
  return run;
}

function judge(builtin: string, one: FunctionCase): string | undefined {
  const value = answer(builtin, one.args);
  const shown = value instanceof Unknown ? value.causes.map((cause) => cause.name).join('; ') : JSON.stringify(value);
  if (one.want_undefined === true || one.want_error !== undefined)
    return value instanceof Unknown ? undefined : `${shown}, not refused`;
  const want = one.want_null === true ? null : (one.want ?? null);
  return value !== undefined && !(value instanceof Unknown) && text(value) === text(want)
    ? undefined
    : `${shown}, not ${JSON.stringify(want)}`;
}

/** What a call gives, asked for the way a definition does. */
function answer(builtin: string, args: readonly Json[]): Json | undefined {
  const parameters = Object.fromEntries(args.map((value, i) => [`p${i}`, value]));
  const quantifier = QUANTIFIERS[builtin];
  if (quantifier !== undefined)
    return condition({ [quantifier]: args.map((_, i) => ({ value: `[parameters('p${i}')]`, equals: true })) }, parameters);
  const name = NAMES[builtin] ?? camel(builtin.slice(builtin.lastIndexOf('.') + 1));
  const call = `[${name}(${args.map((_, i) => `parameters('p${i}')`).join(', ')})]`;
  const rule = { if: { field: 'type', equals: '' }, then: { effect: 'modify', details: { value: call } } };
  const details = compiled(rule, parameters)?.detailsFor(ANYTHING, ENVIRONMENT);
  return details === undefined ? new Unknown(NOTHING, []) : (details as { readonly value: Json }).value;
}

function condition(asked: unknown, parameters: { readonly [name: string]: Json }): Json {
  const outcome = compiled({ if: asked, then: { effect: 'audit' } }, parameters)?.outcome(ANYTHING, ENVIRONMENT);
  return outcome === 'fail' ? true : outcome === 'pass' || outcome === 'notApplicable' ? false : new Unknown(NOTHING, []);
}

function compiled(rule: unknown, parameters: { readonly [name: string]: Json }): ReturnType<typeof compilePolicy>['policy'] {
  const { definition } = readDefinition(new Source('call', JSON.stringify(rule)));
  return definition && compilePolicy(definition, { aliases: NONE, parameters }).policy;
}

/** Names that aren't those of the language. */
const NAMES: Readonly<Record<string, string>> = { 'azure.policy.fn.int_div': 'div', 'azure.policy.fn.int_mod': 'mod' };

/** What the other engine calls the combinations of conditions. */
const QUANTIFIERS: Readonly<Record<string, string>> = { 'azure.policy.logic_any': 'anyOf', 'azure.policy.logic_all': 'allOf' };

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** JSON with the members of objects in one order; 1.0 and 1 are the same to those who labelled the cases. */
function text(value: Json): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Float) return inner.value;
    if (typeof inner === 'bigint') return Number(inner);
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const NOTHING = { kind: 'literal', value: '', start: 0, end: 0 } as const;
const ENVIRONMENT = { now: Date.UTC(2026, 0, 1) };
const NONE: Aliases = {
  resolve: () => undefined,
  modifiable: () => undefined,
  capabilities: () => undefined,
  latestApiVersion: () => undefined,
};
const SOURCE = new Source('resource', '');
const PLACE = { source: SOURCE, span: { start: 0, end: 0 } };
const ANYTHING: Resource = {
  id: '',
  type: '',
  name: '',
  apiVersion: undefined,
  scope: '',
  condition: true,
  body: {},
  origin: { location: PLACE, deploymentPath: [], locate: () => PLACE },
};
