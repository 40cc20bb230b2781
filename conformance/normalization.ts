import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AliasTable, compilePolicy, ELSEWHERE, readDefinition, type Aliases, type ProviderListing } from '@azguard/core/policy';
import { isJsonObject, type Json, type JsonRecord } from '@azguard/core/resource';
import { Source } from '@azguard/core/source';
import { parse } from 'yaml';
import { filesBelow } from './corpus.ts';
import { leadsSomewhere, resourceOf, sorted } from './regorus.ts';

interface FormCase {
  readonly note: string;
  readonly input: Json;
  readonly aliases_json?: string;
  readonly api_version?: string;
  readonly expected_normalized?: Json;
  readonly expected_denormalized?: Json;
  readonly expected_round_trip?: Json;
  readonly expected_envelope?: { readonly resource: Json };
}

/**
 * The other engine turns resources into a flat form before it evaluates; ours reads them as they are. So each value of the
 * flat form has to be found in the nested one by the field that means it.
 */
export function runNormalization(folder: string, differs: (name: string, how: string) => void): number {
  let run = 0;
  for (const file of filesBelow(folder, '.yaml')) {
    const content = parse(readFileSync(file, 'utf8')) as { readonly aliases_json?: string; readonly cases: readonly FormCase[] };
    for (const one of content.cases) {
      run += 1;
      const listing = one.aliases_json ?? content.aliases_json;
      const table = new AliasTable(listing === undefined ? [] : (JSON.parse(listing) as readonly ProviderListing[]));
      for (const [nested, flat] of pairsOf(one)) {
        const missed = missing(nested, flat, table, one.api_version);
        if (missed.length > 0) differs(`${basename(file, '.yaml')}/${one.note}`, missed.join('; '));
      }
    }
  }
  return run;
}

/** Nested forms, each with the flat one that it stands for. */
function pairsOf(one: FormCase): readonly (readonly [Json, Json])[] {
  const flat = one.expected_normalized ?? one.expected_envelope?.resource;
  const pairs: (readonly [Json, Json])[] = [];
  if (flat !== undefined) pairs.push([one.input, flat]);
  if (flat !== undefined && one.expected_round_trip !== undefined) pairs.push([one.expected_round_trip, flat]);
  if (one.expected_denormalized !== undefined) pairs.push([one.expected_denormalized, one.input]);
  return pairs;
}

function missing(nested: Json, flat: Json, table: AliasTable, version: string | undefined): readonly string[] {
  if (!isJsonObject(nested) || !isJsonObject(flat)) return nested === flat ? [] : ['not an object'];
  const leaves = new Map<string, Json[]>();
  collect(flat, '', leaves);
  return [...leaves].flatMap(([path, values]) => {
    const found = read(path, nested, table, version);
    const expected = path.includes('[*]') ? values : values[0]!;
    return sorted(found) === sorted(expected) ? [] : [`${path}: ${sorted(found)}, not ${sorted(expected)}`];
  });
}

/** Scalars, lists of scalars and empty objects, by the path that means them. */
function collect(value: Json, path: string, into: Map<string, Json[]>): void {
  if (Array.isArray(value) && value.some(isJsonObject)) {
    for (const item of value) collect(item, `${path}[*]`, into);
  } else if (isJsonObject(value) && Object.keys(value).length > 0 && !path.endsWith('userassignedidentities')) {
    for (const [key, member] of Object.entries(value)) collect(member, path === '' ? key : `${path}.${key}`, into);
  } else if (!isJsonObject(value)) into.set(path, [...(into.get(path) ?? []), value]);
}

/** What the function `field()` gives for a path of the flat form. */
function read(path: string, nested: JsonRecord, table: AliasTable, version: string | undefined): Json {
  const resource = resourceOf(nested, version === undefined ? {} : { api_version: version });
  const aliases: Aliases = {
    resolve: (name, type, apiVersion) => {
      const listed = table.resolve(`${resource.type}/${name}`, type, apiVersion);
      return listed === undefined || listed === ELSEWHERE ? nestedPath(name, nested) : listed;
    },
    modifiable: () => undefined,
    capabilities: () => undefined,
    latestApiVersion: () => undefined,
  };
  const rule = { if: { field: 'type', exists: true }, then: { effect: 'modify', details: { value: `[field('${path}')]` } } };
  const { definition } = readDefinition(new Source('field', JSON.stringify(rule)));
  const policy = definition && compilePolicy(definition, { aliases }).policy;
  return (policy?.detailsFor(resource, {}) as { readonly value: Json } | undefined)?.value ?? null;
}

/** Below `properties` of the resource and of its members, but for what stands beside it there. */
function nestedPath(name: string, nested: JsonRecord): string {
  if (leadsSomewhere(nested, [name.split(/[.[]/)[0]!])) return name;
  const [first = '', ...rest] = name.split('[*].');
  let path = `properties.${first}`;
  for (const part of rest) path += `[*].${part === 'name' ? part : hasProperties(nested, path) ? `properties.${part}` : part}`;
  return path;
}

function hasProperties(nested: JsonRecord, list: string): boolean {
  let value: Json | undefined = nested;
  for (const step of list.split(/\.|(?=\[)/))
    value = step === '[*]' ? (value as readonly Json[] | undefined)?.[0] : memberOf(value, step);
  const [first] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return isJsonObject(first) && memberOf(first, 'properties') !== undefined;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  const key = isJsonObject(value) ? Object.keys(value).find((k) => k.toLowerCase() === name.toLowerCase()) : undefined;
  return isJsonObject(value) && key !== undefined ? value[key] : undefined;
}
