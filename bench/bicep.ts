import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileBicep, parseBicep } from '@azguard/core/bicep';
import { readJson, Source } from '@azguard/core/source';
import { fileHost, modulesOfTags, publishedTypes } from '../conformance/bicep-host.ts';
import { median, ms, Skipped, times, type Bench, type Row } from './harness.ts';

/** The front end of Bicep on the public registry's modules: how fast it parses, and compiles all of them in one process. */
export async function bench(): Promise<Bench> {
  const clone = process.env['AZGUARD_AVM'];
  if (clone === undefined) throw new Skipped('AZGUARD_AVM names no clone of Azure/bicep-registry-modules');
  const names = readdirSync(join(clone, 'avm'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bicep'));
  const sources = names.toSorted().map((name) => {
    const path = join(clone, 'avm', name);
    return new Source(path, readFileSync(path, 'utf8'));
  });
  return {
    title: 'Bicep',
    about: `${sources.length} Bicep files of Azure Verified Modules, as they are in the repository.`,
    rows: [...(await parsing(sources)), ...(await compiling(sources, clone))],
  };
}

async function parsing(sources: readonly Source[]): Promise<Row[]> {
  const megabytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const parse = await median(() => sources.forEach((source) => parseBicep(source)));
  const read = await median(() => sources.forEach(({ name }) => readFileSync(name, 'utf8')));
  const figure = `${((1000 * megabytes) / parse).toFixed(0)} MB/s`;
  return [{ what: `parser, ${megabytes.toFixed(1)} MB`, figure, beside: `reading the files ${ms(read)}, parsing ${ms(parse)}` }];
}

/** Every module of the registry with all it refers to, each as the first and only one a host is asked for. */
async function compiling(sources: readonly Source[], clone: string): Promise<Row[]> {
  const modules = sources.filter(({ name }) => name.endsWith('/main.bicep') && !name.includes('/tests/'));
  const resourceTypes = publishedTypes();
  const host = fileHost({ module: modulesOfTags(clone), ...(resourceTypes ? { resourceTypes } : {}) });
  const texts: Source[] = [];
  const compile = await median(() => {
    texts.length = 0;
    for (const source of modules) {
      const { json } = compileBicep(source, host);
      if (json) texts.push(json);
    }
  }, 1);
  const read = await median(() => texts.forEach((text) => readJson(text)), 3);
  const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  return [
    {
      what: `${texts.length} of ${modules.length} modules compiled, ${megabytes.toFixed(1)} MB of templates`,
      figure: ms(compile),
      beside: `${ms(compile / modules.length)} a module; reading the templates' JSON ${ms(read)}, ${times(compile / read)}`,
    },
  ];
}
