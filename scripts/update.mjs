/**
 * `npm run update [-- FILTER...]`: rewrites what is made from something else: the list of guardrails, and the goldens in cases/
 * with what the code says now. Read the diff before you commit it.
 */
import { ensureBuilt, ensureInstalled, node, root, tool } from './ensure.mjs';
import { writeGuardrailList } from './guardrails.mjs';

ensureInstalled();
writeGuardrailList(root);
ensureBuilt('packages/cli');
process.exit(node([tool('vitest'), 'run', '--update', ...process.argv.slice(2)]));
