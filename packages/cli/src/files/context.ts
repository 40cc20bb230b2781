import type { DeploymentContext } from '@azguard/core/arm';
import { readJson, Source, type Diagnostic, type JsonMember } from '@azguard/core/source';
import { shown } from './find.ts';
import { readSource } from './read.ts';

/** What a context file may hold, all of it texts. */
const KEYS = ['tenantId', 'subscriptionId', 'managementGroupId', 'resourceGroup', 'location', 'deploymentName', 'cloud'];

/** Where a template is to be deployed, from a JSON file; or what is wrong with the file. */
export function readContext(path: string): { readonly context: DeploymentContext; readonly problems: readonly Diagnostic[] } {
  const source = readSource(path, shown(path));
  if (!(source instanceof Source)) return { context: {}, problems: [source] };
  const { root, diagnostics } = readJson(source);
  const problems = diagnostics.filter(({ severity }) => severity === 'error');
  if (root?.kind !== 'object') {
    if (problems.length === 0) problems.push(mistake(source, root ?? { start: 0, end: 0 }, 'A context file is one JSON object.'));
    return { context: {}, problems };
  }
  problems.push(...root.members.flatMap((member) => check(member, source)));
  const texts = root.members.flatMap(({ key, value }) => (value.kind === 'string' ? [[key, value.value] as const] : []));
  return { context: problems.length > 0 ? {} : Object.fromEntries(texts), problems };
}

function check({ key, keyStart, keyEnd, value }: JsonMember, source: Source): Diagnostic[] {
  if (!KEYS.includes(key)) return [mistake(source, { start: keyStart, end: keyEnd }, `A context has no "${key}".`)];
  return value.kind === 'string' ? [] : [mistake(source, value, `The ${key} is a text in quotes.`)];
}

function mistake(source: Source, { start, end }: { start: number; end: number }, message: string): Diagnostic {
  return {
    code: 'context/invalid',
    severity: 'error',
    message,
    hint: `It may hold ${KEYS.join(', ')}.`,
    source,
    span: { start, end },
  };
}
