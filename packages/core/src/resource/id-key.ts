import { parseExpression, printExpression, Refusal, type Call, type Expression } from '../arm/index.ts';
import { nameSegments } from './name-segments.ts';

/**
 * A text that is equal for ids of the same resource, whichever way they are written: without case, and for ids that aren't known
 * because nobody said where the template goes, `resourceId('type', 'name')`, `resourceId(subscription().subscriptionId,
 * resourceGroup().name, 'type', 'name')`, `type/name` and `format('type/{0}', ...)` alike. With a scope also for ids that say
 * that scope.
 */
export function idKey(id: string, scope = ''): string {
  if (id.startsWith('/')) return id.toLowerCase();
  const expression = id.startsWith('[') ? parseExpression(id) : undefined;
  const call =
    expression !== undefined && !(expression instanceof Refusal) && expression.kind === 'call' ? expression : undefined;
  const parts = call?.name.toLowerCase() === 'resourceid' ? argumentsOf(call, scope) : relative(nameSegments(id));
  return parts === undefined ? id.toLowerCase() : keyOf(parts);
}

/** The same for a resource of the template's own place by its type and the segments of its name, whatever its id looks like. */
export function nameIdKey(type: string, segments: readonly string[]): string {
  return keyOf([type, ...segments]);
}

function keyOf(parts: readonly string[]): string {
  return `resourceId(${parts.join(', ')})`.toLowerCase();
}

const SUBSCRIPTION = '[subscription().subscriptionid]';
const GROUP = '[resourcegroup().name]';

/** Type and names of a call of `resourceId` for the place that the template itself goes to. */
function argumentsOf({ args }: Call, scope: string): readonly string[] | undefined {
  const at = args.findIndex((argument) => argument.kind === 'literal' && String(argument.value).includes('/'));
  const place = args.slice(0, at).map(textOf).join('/').toLowerCase();
  const [, , subscription = '', , group = ''] = scope.toLowerCase().split('/');
  const here = ['', `${SUBSCRIPTION}/${GROUP}`, GROUP, `${subscription}/${group}`, group];
  if (at < 0 || !here.includes(place)) return undefined;
  return args.slice(at).map(textOf);
}

function textOf(argument: Expression): string {
  return argument.kind === 'literal' ? String(argument.value) : nameSegments(`[${printExpression(argument)}]`).join('/');
}

/** `namespace/type/name/type/name` as type and names. */
function relative([namespace = '', ...segments]: readonly string[]): readonly string[] | undefined {
  if (segments.length < 2 || segments.length % 2 === 1 || !namespace.includes('.')) return undefined;
  const types = segments.filter((_, i) => i % 2 === 0);
  const names = segments.filter((_, i) => i % 2 === 1);
  return [[namespace, ...types].join('/'), ...names];
}
