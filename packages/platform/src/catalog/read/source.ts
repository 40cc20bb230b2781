import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Catalog } from '../catalog.ts';
import { CatalogError, isContainer } from '../container.ts';
import { mergeFacts } from '../merge.ts';
import type { CatalogFacts } from '../model.ts';
import { isAliasCsv, readAliasCsv } from './alias-csv.ts';
import { readBuiltIns } from './built-ins.ts';
import { download } from './download.ts';
import { isProviderList, readProviderList } from './provider-list.ts';

/** The facts in a file, a folder or at an https address, judged by their content; throws a `CatalogError` that says what to do. */
export async function readFacts(from: string): Promise<CatalogFacts> {
  if (/^https:/i.test(from)) return factsOf(await download(from), from);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(from)) throw new CatalogError(`${from}: only https addresses are read.`);
  if (!existsSync(from)) throw new CatalogError(`${from}: there is no such file or folder.`);
  return statSync(from).isDirectory() ? folderFacts(from) : factsOf(readFileSync(from), from);
}

/** A checkout of Azure/azure-policy, or any folder with files that `readFacts` takes. */
function folderFacts(folder: string): CatalogFacts {
  const builtIns = join(folder, 'built-in-policies');
  const root = existsSync(builtIns) ? builtIns : folder;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => READABLE.test(file) && !HIDDEN.test(file),
  );
  const facts = files.toSorted(publicCloudFirst).map((file) => tryFacts(join(root, file)));
  const merged = mergeFacts(facts);
  if (Object.keys(merged).length === 0)
    throw new CatalogError(`${folder}: no aliases, definitions or initiatives of Azure are in it.`);
  return merged;
}

/** A folder may hold other files as well. */
function tryFacts(path: string): CatalogFacts {
  try {
    return factsOf(readFileSync(path), path);
  } catch (error) {
    if (error instanceof CatalogError) return {};
    throw error;
  }
}

function factsOf(bytes: Buffer, name: string): CatalogFacts {
  if (bytes.length > MAX_BYTES) throw new CatalogError(`${name}: it has more than ${MAX_BYTES / 2 ** 20} MB; it isn't read.`);
  if (isContainer(bytes)) return new Catalog(name, bytes).facts();
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return factsOf(unzipped(bytes, name), name);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(text)) return jsonFacts(text, name);
  if (isAliasCsv(text)) return { providers: readAliasCsv(text) };
  throw new CatalogError(`${name}: this is neither JSON, nor a list of aliases, nor a catalog. ${WHAT_FITS}`);
}

function unzipped(bytes: Buffer, name: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    throw new CatalogError(`${name}: this can't be unpacked: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function jsonFacts(text: string, name: string): CatalogFacts {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CatalogError(`${name}: this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isProviderList(json)) return { providers: readProviderList(json) };
  const facts = readBuiltIns([json]);
  if (Object.keys(facts).length === 0)
    throw new CatalogError(`${name}: it holds no aliases, definitions or initiatives of Azure. ${WHAT_FITS}`);
  return facts;
}

/** Definitions of Azure Government count only where the public cloud has none of that name. */
function publicCloudFirst(a: string, b: string): number {
  const other = (path: string): number => (/(^|[\\/])Azure Government[\\/]/i.test(path) ? 1 : 0);
  return other(a) - other(b) || (a < b ? -1 : 1);
}

const READABLE = /\.(json|csv|csv\.gz|json\.gz)$/i;
const HIDDEN = /(^|[\\/])(\.|node_modules[\\/])/;
const MAX_BYTES = 512 * 2 ** 20 - 1;
const WHAT_FITS =
  'Give the output of `az provider list --expand resourceTypes/aliases`, `az policy definition list` or `az policy set-definition list`, ' +
  'a checkout of https://github.com/Azure/azure-policy, or another catalog.';
