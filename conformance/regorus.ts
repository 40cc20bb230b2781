import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  AliasTable,
  compilePolicy,
  ELSEWHERE,
  readDefinition,
  type Aliases,
  type Environment,
  type ProviderListing,
  type Verdict,
} from '@azguard/core/policy';
import { isJsonObject, type Json, type JsonRecord, type Resource } from '@azguard/core/resource';
import { Source } from '@azguard/core/source';
import { parse } from 'yaml';
import { filesBelow } from './corpus.ts';

/** A labelled case: a rule, a resource, and what follows. */
export interface PolicyCase {
  readonly note: string;
  readonly policy_rule?: string;
  readonly policy_definition?: string;
  readonly resource?: JsonRecord;
  readonly parameters?: JsonRecord;
  readonly context?: JsonRecord;
  readonly request_context?: JsonRecord;
  readonly api_version?: string;
  readonly host_await?: readonly { readonly resource_type?: string; readonly response: JsonRecord | null }[];
  readonly parse_level?: string;
  readonly want_effect?: string;
  readonly want_details?: Json;
  readonly want_undefined?: boolean;
  readonly want_parse_error?: boolean;
  readonly want_compile_error?: boolean;
}

interface CaseFile {
  readonly aliases?: string;
  readonly policy_rule?: string;
  readonly policy_definition?: string;
  readonly cases: readonly PolicyCase[];
}

/** Runs every case below a folder; `differs` is told how ours differs. */
export function runCases(folder: string, aliasFolder: string, differs: (name: string, how: string) => void): number {
  let run = 0;
  for (const file of filesBelow(folder, '.yaml')) {
    const content = parse(readFileSync(file, 'utf8')) as CaseFile;
    const listed = content.aliases === undefined ? undefined : listedAliases(join(aliasFolder, content.aliases));
    for (const one of content.cases) {
      run += 1;
      const bodies = [one.resource, ...(one.host_await ?? []).map(({ response }) => response)].flatMap((body) =>
        body ? [body] : [],
      );
      const how = judgeCase({ ...one, ...textOf(one, content) }, aliasesFor(listed, bodies));
      if (how !== undefined) differs(`${basename(file, '.yaml')}/${one.note}`, how);
    }
  }
  return run;
}

function textOf(one: PolicyCase, file: CaseFile): Partial<PolicyCase> {
  if (one.policy_rule !== undefined || one.policy_definition !== undefined) return {};
  return {
    ...(file.policy_rule === undefined ? {} : { policy_rule: file.policy_rule }),
    ...(file.policy_definition === undefined ? {} : { policy_definition: file.policy_definition }),
  };
}

function judgeCase(one: PolicyCase, aliases: Aliases): string | undefined {
  const text = one.policy_definition ?? one.policy_rule ?? '';
  const { definition, diagnostics } = readDefinition(new Source(one.note, text));
  const refused = one.want_parse_error === true || one.want_compile_error === true;
  if (definition === undefined) return refused ? undefined : `not read: ${diagnostics.map((d) => d.message).join('; ')}`;
  const { policy, diagnostics: problems } = compilePolicy(definition, { aliases, parameters: one.parameters ?? {} });
  if (policy === undefined) return refused ? undefined : `not compiled: ${problems.map((d) => d.message).join('; ')}`;
  if (refused) return 'accepted';
  if (one.resource === undefined) return undefined;
  const resource = resourceOf(lifted(one.resource), one);
  const verdict = policy.evaluate(resource, environmentOf(one));
  const effect = verdict.outcome === 'fail' ? verdict.effect : undefined;
  if (one.want_undefined === true) return effect === undefined && isSettled(verdict) ? undefined : shown(verdict);
  if (typeof one.want_effect !== 'string') return undefined;
  if (effect?.toLowerCase() !== one.want_effect.toLowerCase()) return `${shown(verdict)}, not ${one.want_effect}`;
  return one.want_details === undefined
    ? undefined
    : differingDetails(one.want_details, policy.detailsFor(resource, environmentOf(one)));
}

/** Whether the verdict doesn't hang on something that Azure would have known. */
function isSettled({ outcome }: Verdict): boolean {
  return outcome === 'pass' || outcome === 'notApplicable';
}

function shown({ outcome, effect, causes, detail }: Verdict): string {
  return [outcome, effect, ...causes.map(({ kind, name }) => `${kind}: ${name}`), detail].filter(Boolean).join(', ');
}

/** The other engine shows a part of the details; each of those has to be the same. */
function differingDetails(expected: Json, actual: Json): string | undefined {
  const plain = (value: Json): unknown => JSON.parse(JSON.stringify(value));
  const [want, have] = [plain(expected), plain(actual)] as [Record<string, unknown>, Record<string, unknown>];
  const parts = Array.isArray(want) ? { want, have } : undefined;
  if (parts) return JSON.stringify(want) === JSON.stringify(have) ? undefined : `details ${JSON.stringify(have)}`;
  const different = Object.keys(want).filter((key) => sorted(want[key]) !== sorted(have[key]));
  return different.length === 0 ? undefined : `details ${different.join(', ')}: ${sorted(have)}`;
}

/** JSON with the members of objects in one order. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The other engine reads `properties` and what stands beside it as one object, and some cases have their tags in there. */
function lifted(body: JsonRecord): JsonRecord {
  const properties = body['properties'];
  const tags = isJsonObject(properties) ? properties['tags'] : undefined;
  return tags === undefined || body['tags'] !== undefined ? body : { ...body, tags };
}

/** A resource whose body is all that is known of it. */
export function resourceOf(body: JsonRecord, { api_version }: { readonly api_version?: string }): Resource {
  const text = (name: string): string | undefined => {
    const key = Object.keys(body).find((k) => k.toLowerCase() === name.toLowerCase());
    const value = key === undefined ? undefined : body[key];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    id: text('id') ?? '',
    type: text('type') ?? '',
    name: text('fullName') ?? text('name') ?? '',
    apiVersion: api_version ?? text('apiVersion'),
    scope: '',
    condition: true,
    body,
    origin: { location: { source: NOWHERE, span: { start: 0, end: 0 } }, deploymentPath: [], locate: () => NOPLACE },
  };
}

const NOWHERE = new Source('case', '');
const NOPLACE = { source: NOWHERE, span: { start: 0, end: 0 } };

/** The context that the cases are written for where they say nothing. */
const CONTEXT: JsonRecord = {
  resourceGroup: { name: 'myResourceGroup', location: 'eastus' },
  subscription: { subscriptionId: '00000000-0000-0000-0000-000000000000' },
};

function environmentOf(one: PolicyCase): Environment {
  const context = one.context ?? CONTEXT;
  const request =
    context['requestContext'] ??
    one.request_context ??
    (one.api_version === undefined ? undefined : { apiVersion: one.api_version });
  const responses = one.host_await ?? [];
  return {
    ...(context['resourceGroup'] === undefined ? {} : { resourceGroup: context['resourceGroup'] }),
    ...(context['subscription'] === undefined ? {} : { subscription: context['subscription'] }),
    ...(context['policy'] === undefined ? {} : { policy: context['policy'] }),
    ...(request === undefined ? {} : { requestContext: request }),
    now: Date.UTC(2026, 0, 1),
    collected: () => true,
    related: (_, { type }) =>
      responses
        .slice(0, 1)
        .flatMap(({ response, resource_type }) =>
          response === null ? [] : [resourceOf({ type: resource_type ?? type, ...response }, {})],
        ),
  };
}

/**
 * The other engine flattens resources before it looks at them, so that in its cases a property may stand where an alias leads,
 * or where its name says: below `properties`, or (without a file of aliases) anywhere.
 */
function aliasesFor(listed: Aliases | undefined, bodies: readonly JsonRecord[]): Aliases {
  const isThere = (path: string): boolean => bodies.some((body) => leadsSomewhere(body, path.split('[*]')[0]!.split('.')));
  return {
    resolve: (alias, type, version) => {
      const short = alias.slice(alias.lastIndexOf('/') + 1);
      if (listed === undefined) return isThere(alias) ? alias : short;
      const path = alias.includes('/')
        ? (listed.resolve(alias, type, version) ?? listed.resolve(alias, type, undefined))
        : short.replace(/^properties\./i, '');
      if (path === undefined || path === ELSEWHERE || (alias.includes('/') && isThere(path))) return path;
      const below = `properties.${alias.includes('/') ? short : path}`;
      return !alias.includes('/') || isThere(below) ? below : path;
    },
    modifiable: (alias, type, version) => listed?.modifiable(alias, type, version),
    capabilities: () => undefined,
    latestApiVersion: () => undefined,
  };
}

/** Whether a body has a member at the end of some names, in any case. */
export function leadsSomewhere(body: Json | undefined, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const key = isJsonObject(body) ? Object.keys(body).find((k) => k.toLowerCase() === name.toLowerCase()) : undefined;
  return isJsonObject(body) && key !== undefined && leadsSomewhere(body[key], rest);
}

function listedAliases(file: string): Aliases {
  return new AliasTable(JSON.parse(readFileSync(file, 'utf8')) as readonly ProviderListing[]);
}
