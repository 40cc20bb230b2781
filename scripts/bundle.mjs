/**
 * Makes what `npm pack` packs: packages/cli/bundle, the command line with everything it needs in a few files, so that it
 * installs without a registry and starts fast; beside it the licence, the read-me and the licences of what is inside.
 * `--clean` takes the copies away again.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './ensure.mjs';

const cli = join(root, 'packages/cli');
const COPIED = ['LICENSE', 'README.md'];

/** Bundles the sources into a folder; every command stays a file of its own that is read when it is called. */
export async function bundle(folder = join(cli, 'bundle')) {
  rmSync(folder, { recursive: true, force: true });
  const build = await rolldown({
    input: join(cli, 'src/main.ts'),
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import'] },
    tsconfig: false,
    // An import that isn't found would only be missed by whoever installs the package.
    onLog: (level, log, print) => print(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  });
  await build.write({ dir: folder, format: 'esm', minify: false, chunkFileNames: '[name].js' });
  await build.close();
}

/** The licence texts of the packages that the bundle contains. */
function licences() {
  const { devDependencies } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'));
  const names = Object.keys(devDependencies).filter((name) => !name.startsWith('@azguard/'));
  const texts = names.map((name) => `## ${name}\n\n${readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8')}`);
  return `# Software of others in this package\n\n${texts.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  for (const name of COPIED) rmSync(join(cli, name), { force: true });
  if (!process.argv.includes('--clean')) {
    await bundle();
    writeFileSync(join(cli, 'bundle/THIRD-PARTY.md'), licences());
    for (const name of COPIED) copyFileSync(join(root, name), join(cli, name));
  }
}
