import type { Json } from '../../resource/index.ts';
import { jsonMember, readJson, Source } from '../../source/index.ts';
import { literalOf } from '../literal.ts';
import { readCsv } from './csv.ts';
import type { Override } from './model.ts';

/** Opens a file that another one names, by a path relative to it; `undefined` where there is none. */
export type LoadFile = (path: string, from: Source) => Source | undefined;

/** What a parameter file of Enterprise Policy as Code gives to an assignment. */
export interface FileParameters {
  readonly parameters: { readonly [name: string]: Json };
  /** The effects of single policies. */
  readonly overrides: readonly Override[];
}

/**
 * Reads a parameter file: a spreadsheet whose columns `<selector>Effect` and `<selector>Parameters` say for each definition what
 * holds in one kind of environment, or plain JSON. `undefined` when it can't be read so.
 * https://azure.github.io/enterprise-azure-policy-as-code/policy-assignments-csv-parameters/
 */
export function readEpacParameters(file: Source, selector: string | undefined): FileParameters | undefined {
  if (/\.jsonc?$/i.test(file.name)) return plainParameters(file);
  if (selector === undefined) return undefined;
  const rows = readCsv(file.text);
  const [effects, parameters] = [`${selector}effect`.toLowerCase(), `${selector}parameters`.toLowerCase()];
  if (rows[0]?.has(effects) !== true && rows[0]?.has(parameters) !== true) return undefined;
  const values = rows.flatMap((row) => Object.entries(parametersIn(row.get(parameters) ?? '')));
  return { parameters: Object.fromEntries(values), overrides: rows.flatMap((row) => overrideOf(row, row.get(effects) ?? '')) };
}

/** A row is about a definition, or where an initiative has that several times about one of its members. */
function overrideOf(row: ReadonlyMap<string, string>, effect: string): readonly Override[] {
  const name = row.get('name') ?? '';
  const reference = row.get('referencepath') ?? '';
  if (effect === '' || name === '') return [];
  const selector =
    reference === ''
      ? { kind: 'policyDefinitionName', in: [name], notIn: undefined }
      : { kind: 'policyDefinitionReferenceId', in: [reference.slice(reference.search(/[^/\\]+$/))], notIn: undefined };
  return [{ kind: 'policyEffect', value: effect, selectors: [selector] }];
}

function parametersIn(text: string): { readonly [name: string]: Json } {
  return text.trim() === '' ? {} : (plainParameters(new Source('', text))?.parameters ?? {});
}

/** `{name: value}`, or the same in `parameters`. */
function plainParameters(source: Source): FileParameters | undefined {
  const { root } = readJson(source);
  if (root?.kind !== 'object') return undefined;
  const inner = jsonMember(root, 'parameters')?.value;
  const { members } = inner?.kind === 'object' ? inner : root;
  return { parameters: Object.fromEntries(members.map(({ key, value }) => [key, literalOf(value)])), overrides: [] };
}
