import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Source } from '@azguard/core/source';
import { readSource } from '../files/index.ts';
import { moduleFolder, readReference, type RegistryModule } from './reference.ts';

/**
 * A module of a registry from where Microsoft's own tools, and `azguard restore`, keep what they restored; `undefined` when it
 * isn't there. Nothing is fetched.
 */
export function restoredModule(reference: string): Source | undefined {
  const module = readReference(reference);
  if (module === undefined) return undefined;
  const source = readSource(join(moduleFolder(module), TEMPLATE), reference);
  return source instanceof Source ? source : undefined;
}

/** Whether Microsoft's tools would take a module as restored. */
export function isRestored(module: RegistryModule): boolean {
  return [TEMPLATE, MANIFEST, METADATA].every((file) => existsSync(join(moduleFolder(module), file)));
}

/** Keeps a module, whole or not at all: its folder is made beside and takes its place at once. */
export function storeModule(
  module: RegistryModule,
  { template, manifest, digest }: { readonly template: Uint8Array; readonly manifest: Uint8Array; readonly digest: string },
): void {
  const folder = moduleFolder(module);
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.part-`);
  try {
    const whole = join(draft, 'new');
    mkdirSync(whole);
    writeFileSync(join(whole, TEMPLATE), template);
    writeFileSync(join(whole, MANIFEST), manifest);
    writeFileSync(join(whole, METADATA), JSON.stringify({ manifestDigest: digest }));
    takePlace(whole, folder, join(draft, 'old'));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Of two that store the same module at once, one is faster, and both have it. */
function takePlace(made: string, folder: string, aside: string): void {
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, aside);
  try {
    renameSync(made, folder);
  } catch (error) {
    if (existsSync(folder)) return;
    if (isThere) renameSync(aside, folder);
    throw error;
  }
}

const TEMPLATE = 'main.json';
const MANIFEST = 'manifest';
const METADATA = 'metadata';
