/** `npm run update [-- FILTER...]`: rewrites the goldens in cases/ with what the code says now. Read the diff before you commit it. */
import { ensureBuilt, ensureInstalled, node, tool } from './ensure.mjs';

ensureInstalled();
ensureBuilt('packages/cli');
process.exit(node([tool('vitest'), 'run', '--update', ...process.argv.slice(2)]));
