import { Unknown } from '../../arm/index.ts';
import { idKey, nameIdKey, nameSegments, parseResourceId, type Resource, type ResourceGraph } from '../../resource/index.ts';
import type { Judge, Judgement } from '../guardrail.ts';
import { and, isOneOf, look, lookFrom, members, or, test, type Look, type Truth } from '../look.ts';
import { groupBy, perGraph } from '../per-graph.ts';
import { judged } from '../property.ts';

const ACCOUNT = 'microsoft.storage/storageaccounts';
const SETTINGS = 'microsoft.insights/diagnosticsettings';
const CATEGORIES = ['StorageRead', 'StorageWrite', 'StorageDelete'];

/** A service of a storage account whose requests can be logged. */
export interface LoggedService {
  readonly type: 'blobServices' | 'queueServices' | 'tableServices';
  /** The type of what is stored in it; an account is only asked for logs where it has some. Absent: every account is. */
  readonly content?: string;
  readonly kinds: readonly string[];
}

/**
 * A judge that wants the requests to a service of each storage account logged: reads, writes and deletions. Settings extend the
 * service, not the account; where there are some, they are judged, each together with its siblings.
 * https://learn.microsoft.com/azure/storage/blobs/monitor-blob-storage-reference#resource-logs
 */
export function requestsLogged(service: LoggedService): Judge {
  const written = `${ACCOUNT}/${service.type.toLowerCase()}/providers/diagnosticsettings`;
  const used = perGraph((graph) => new Set(graph.ofType(service.content ?? ACCOUNT).map(accountOf)));
  const judge = (resource: Resource, graph: ResourceGraph): Judgement[] => {
    if (resource.type.toLowerCase() !== ACCOUNT) return judgeSetting(resource, graph, service, written);
    return used(graph).has(accountOf(resource)) ? judgeAccount(resource, graph, service) : [];
  };
  return { types: [ACCOUNT, SETTINGS, written], judge };
}

/** The id of the account that a resource is, or is in; what stands for it where it isn't known. */
function accountOf({ id, name }: Resource): string {
  const lower = id.toLowerCase();
  if (!id.startsWith('/')) return nameIdKey(ACCOUNT, nameSegments(name).slice(0, 1));
  const at = lower.indexOf(`/${ACCOUNT}/`);
  const end = at < 0 ? -1 : lower.indexOf('/', at + ACCOUNT.length + 2);
  return end < 0 ? lower : lower.slice(0, end);
}

function judgeAccount(account: Resource, graph: ResourceGraph, service: LoggedService): Judgement[] {
  if (settingsOf(graph).has(serviceId(account, service))) return [];
  const fits = isOneOf(look(account.body, 'kind').value, ...service.kinds);
  if (fits === false) return [];
  return [
    judged(
      account,
      look(account.body),
      fits === true ? false : fits,
      `no diagnostic setting extends the ${service.type} of this account`,
    ),
  ];
}

function serviceId({ id, name }: Resource, { type }: LoggedService): string {
  if (!id.startsWith('/')) return nameIdKey(`${ACCOUNT}/${type}`, [...nameSegments(name), 'default']);
  return `${id.toLowerCase()}/${type.toLowerCase()}/default`;
}

/** Whether an id, or what stands for it, is that of a service of some account. */
function isOfService(scope: string, { type }: LoggedService): boolean {
  const service = type.toLowerCase();
  if (scope.startsWith(`resourceid(${ACCOUNT}/${service}, `)) return scope.endsWith(', default)');
  return scope.includes(`/${ACCOUNT}/`) && scope.endsWith(`/${service}/default`);
}

function judgeSetting(setting: Resource, graph: ResourceGraph, service: LoggedService, written: string): Judgement[] {
  const scope = scopeOf(setting, graph);
  const known = isOfService(scope, service);
  if (!known && setting.type.toLowerCase() !== written) return [];
  const siblings = known ? settingsOf(graph).get(scope) : undefined;
  const lists = (siblings ?? [setting]).map((each) => look(each.body, 'properties', 'logs'));
  const logged = and(...CATEGORIES.map((category) => or(...lists.map((list) => logs(list, category)))));
  return [
    judged(setting, look(setting.body, 'properties', 'logs'), logged, 'this setting leaves out reads, writes or deletions'),
  ];
}

/** The diagnostic settings by the id of what they extend. */
const settingsOf = perGraph((graph) => groupBy(graph.ofType(SETTINGS), (setting) => scopeOf(setting, graph)));

function scopeOf(setting: Resource, graph: ResourceGraph): string {
  return idKey(parseResourceId(setting.id)?.scope ?? setting.scope, graph.ofType(ACCOUNT)[0]?.scope);
}

function logs(list: Look, category: string): Truth {
  if (list.value instanceof Unknown) return list.value.causes;
  return or(
    ...members(list).map((log) => {
      const named = or(
        isOneOf(lookFrom(log, 'category').value, category),
        isOneOf(lookFrom(log, 'categoryGroup').value, 'allLogs', 'audit'),
      );
      return and(
        named,
        test(lookFrom(log, 'enabled').value, (enabled) => enabled === true || enabled === 'true'),
      );
    }),
  );
}
