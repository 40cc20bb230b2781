import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  DEFAULT_CONFIG,
  resourceTypesFrom,
  type BicepConfig,
  type BicepHost,
  type ResourceTypes,
  type TypeIndex,
} from '@azguard/core/bicep';
import { jsonMember, readJson, Source, type JsonNode } from '@azguard/core/source';

/** A host that reads this machine's files; paths are those of the machine. */
export function fileHost(more: Partial<BicepHost> & { readonly features?: readonly string[] } = {}): BicepHost {
  const { features = [], ...rest } = more;
  return {
    read: (path, encoding) => (isFile(path) ? new Source(path, decode(readFileSync(path), encoding)) : undefined),
    readBytes: (path) => (isFile(path) ? readFileSync(path) : undefined),
    list: (path, pattern) => listFiles(path, pattern),
    config: (path) => withFeatures(configOf(path), features),
    environment: (name) => process.env[name],
    ...rest,
  };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function listFiles(path: string, pattern: string): string[] | undefined {
  if (!existsSync(path) || !statSync(path).isDirectory()) return undefined;
  const escaped = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const matches = new RegExp(`^${pattern === '' ? '.*' : escaped}$`, 's');
  return readdirSync(path).filter((name) => matches.test(name) && isFile(join(path, name)));
}

/** A byte order mark says more about the encoding than the program that reads it. */
function decode(bytes: Buffer, encoding = 'utf-8'): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16BE' : encoding;
  const labels: Readonly<Record<string, string>> = {
    'us-ascii': 'ascii',
    'iso-8859-1': 'latin1',
    'utf-16': 'utf-16le',
    'utf-16BE': 'utf-16be',
  };
  if (marked === 'iso-8859-1') return bytes.toString('latin1');
  return new TextDecoder(labels[marked] ?? 'utf-8').decode(bytes);
}

function withFeatures(config: BicepConfig, features: readonly string[]): BicepConfig {
  return features.length === 0 ? config : { ...config, features: new Set([...config.features, ...features]) };
}

const configs = new Map<string, BicepConfig>();

/** `bicepconfig.json` of the folder or the nearest one above it. */
function configOf(path: string): BicepConfig {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const file = join(folder, 'bicepconfig.json');
    const known = configs.get(file);
    if (known) return known;
    if (existsSync(file)) {
      const config = readConfig(file);
      configs.set(file, config);
      return config;
    }
    if (folder === dirname(folder)) return DEFAULT_CONFIG;
  }
}

interface ConfigFile {
  readonly moduleAliases?: Partial<BicepConfig['moduleAliases']>;
  readonly extensions?: BicepConfig['extensions'];
  readonly experimentalFeaturesEnabled?: Readonly<Record<string, boolean>>;
}

function readConfig(file: string): BicepConfig {
  const { moduleAliases, extensions, experimentalFeaturesEnabled } = plain(
    readJson(new Source(file, readFileSync(file, 'utf8'))).root,
  ) as ConfigFile;
  return {
    moduleAliases: { br: { ...DEFAULT_CONFIG.moduleAliases.br, ...moduleAliases?.br }, ts: moduleAliases?.ts ?? {} },
    extensions: extensions ?? {},
    features: new Set(Object.entries(experimentalFeaturesEnabled ?? {}).flatMap(([name, on]) => (on ? [name] : []))),
  };
}

function plain(node: JsonNode | undefined): unknown {
  if (node === undefined) return {};
  switch (node.kind) {
    case 'null':
      return null;
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
    case 'array':
      return node.items.map(plain);
    default:
      return node.value;
  }
}

/** Serves the public registry's modules from the tags of a clone of its repository. */
export function modulesOfTags(clone: string): (reference: string) => Source | undefined {
  const known = new Map<string, Source | undefined>();
  return (reference) => {
    const [, path, tag] = /^br:mcr\.microsoft\.com\/bicep\/(.*):([^:]*)$/.exec(reference) ?? [];
    if (path === undefined || tag === undefined) return undefined;
    if (!known.has(reference)) known.set(reference, fromTag(clone, `refs/tags/${path}/${tag}:${path}/main.json`, reference));
    return known.get(reference);
  };
}

function fromTag(clone: string, object: string, name: string): Source | undefined {
  try {
    return new Source(
      name,
      execFileSync('git', ['-C', clone, 'show', object], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  } catch {
    return undefined;
  }
}

/** Microsoft's published resource types, from the folder that `AZGUARD_BICEP_TYPES` names (`generated` of Azure/bicep-types-az). */
export function publishedTypes(): ResourceTypes | undefined {
  const folder = process.env['AZGUARD_BICEP_TYPES'];
  if (folder === undefined) return undefined;
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  return resourceTypesFrom(read('index.json') as TypeIndex, read);
}

/** The hash that a template's compiler wrote into it. */
export function writtenHash(root: JsonNode | undefined): string | undefined {
  let node = root;
  for (const name of ['metadata', '_generator', 'templateHash'])
    node = node?.kind === 'object' ? jsonMember(node, name)?.value : undefined;
  return node?.kind === 'string' ? node.value : undefined;
}
