/** `npm start`: builds azguard and runs its main job on the embedded demo estate. Arguments replace the demo's folder. */
import { ensureBuilt, ensureInstalled, node } from './ensure.mjs';

ensureInstalled();
ensureBuilt('packages/cli');

const args = process.argv.slice(2);
const demo = args.length === 0;
const status = node(['packages/cli/dist/main.js', 'check', ...(demo ? ['examples'] : args)]);
if (!demo) process.exit(status);
if (status > 1) process.exit(status);
console.log(`
These findings are meant: parts of examples/ are broken on purpose, so that there is something to see.
Now your own templates:   npm start -- path/to/templates
All of it:                node packages/cli/dist/main.js --help`);
