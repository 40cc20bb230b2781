/**
 * Runs a TypeScript program of the workspace (`bench/index.ts`, ...): compiles what changed into dist/tools and starts it
 * with the project's root as working directory.
 */
import { ensureBuilt, ensureInstalled, node } from './ensure.mjs';

const [entry = '', ...args] = process.argv.slice(2);
ensureInstalled();
ensureBuilt('tsconfig.tools.json');
process.exit(node(['--enable-source-maps', '--expose-gc', `dist/tools/${entry.replace(/\.ts$/, '.js')}`, ...args]));
