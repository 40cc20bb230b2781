/** `npm test [-- FILTER...]`: installs and builds what is missing, then runs the tests; arguments go to vitest. */
import { ensureBuilt, ensureInstalled, node, tool } from './ensure.mjs';

ensureInstalled();
ensureBuilt('packages/cli');
process.exit(node([tool('vitest'), 'run', ...process.argv.slice(2)]));
