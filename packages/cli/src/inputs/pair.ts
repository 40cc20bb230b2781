import { basename, dirname } from 'node:path';

/**
 * Which parameter files belong to which template, by the names that Microsoft's own tools use: beside `x.json` or `x.bicep` lie
 * `x.parameters.json`, `x.parameters.production.json` or `x.production.parameters.json`; the only template of a folder also
 * takes `parameters.json` and `azuredeploy.parameters.json`. Case doesn't matter.
 */
export function pairParameters<T extends { readonly path: string }>(
  templates: readonly T[],
  parameters: readonly T[],
): Map<T, T[]> {
  const paired = new Map<T, T[]>();
  const folders = new Map<string, T[]>();
  for (const template of templates) {
    paired.set(template, []);
    const folder = dirname(template.path);
    folders.set(folder, [...(folders.get(folder) ?? []), template]);
  }
  for (const file of parameters) {
    const owner = ownerOf(basename(file.path), folders.get(dirname(file.path)) ?? []);
    if (owner !== undefined) paired.get(owner)!.push(file);
  }
  return paired;
}

function ownerOf<T extends { readonly path: string }>(name: string, templates: readonly T[]): T | undefined {
  let owner: T | undefined;
  for (const template of templates) {
    // Of `app.json` and `app.web.json`, the longer name owns `app.web.parameters.json`.
    if (belongs(name, stem(template.path)) && (owner === undefined || stem(template.path).length > stem(owner.path).length))
      owner = template;
  }
  if (owner === undefined && templates.length === 1 && /^(?:azuredeploy\.)?parameters\.jsonc?$/i.test(name)) return templates[0];
  return owner;
}

/** `x.parameters.json`, `x.parameters.<anything>.json`, `x.<anything>.parameters.json` */
function belongs(name: string, template: string): boolean {
  const parts = name.toLowerCase().replace(/\.jsonc?$/, '');
  if (!parts.startsWith(`${template}.`)) return false;
  return parts.slice(template.length).split('.').includes('parameters');
}

function stem(path: string): string {
  return basename(path)
    .toLowerCase()
    .replace(/\.(?:jsonc?|bicep)$/, '');
}
