import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_CONFIG, type BicepConfig } from '@azguard/core/bicep';
import { jsonMember, readJson, Source, type JsonNode, type JsonObject } from '@azguard/core/source';
import { readSource } from '../files/index.ts';

/**
 * The `bicepconfig.json` that applies to a file: the nearest one in its folder or above.
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-config
 */
export function configFor(path: string, known: Map<string, BicepConfig>): BicepConfig {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const file = join(folder, 'bicepconfig.json');
    const found = known.get(file) ?? (existsSync(file) ? readConfig(file) : undefined);
    if (found !== undefined) {
      known.set(file, found);
      return found;
    }
    if (folder === dirname(folder)) return DEFAULT_CONFIG;
  }
}

function readConfig(file: string): BicepConfig {
  const source = readSource(file, file);
  const root = source instanceof Source ? readJson(source).root : undefined;
  const aliases = objectOf(root, 'moduleAliases');
  return {
    moduleAliases: {
      br: { ...DEFAULT_CONFIG.moduleAliases.br, ...records(objectOf(aliases, 'br')) },
      ts: records(objectOf(aliases, 'ts')),
    },
    extensions: texts(objectOf(root, 'extensions')),
    features: new Set(
      membersOf(objectOf(root, 'experimentalFeaturesEnabled')).flatMap(([name, node]) =>
        node.kind === 'boolean' && node.value ? [name] : [],
      ),
    ),
  };
}

function objectOf(node: JsonNode | undefined, name: string): JsonObject | undefined {
  const member = node?.kind === 'object' ? jsonMember(node, name)?.value : undefined;
  return member?.kind === 'object' ? member : undefined;
}

function membersOf(node: JsonNode | undefined): readonly (readonly [string, JsonNode])[] {
  return node?.kind === 'object' ? node.members.map(({ key, value }) => [key, value] as const) : [];
}

function texts(node: JsonNode | undefined): Record<string, string> {
  return Object.fromEntries(membersOf(node).flatMap(([name, value]) => (value.kind === 'string' ? [[name, value.value]] : [])));
}

function records(node: JsonNode | undefined): Record<string, Record<string, string>> {
  return Object.fromEntries(membersOf(node).map(([name, value]) => [name, texts(value)]));
}
