#!/usr/bin/env node
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

try {
  process.exitCode = await run(process.argv.slice(2), processTerminal());
} catch (error) {
  // A mistake of our own: never to be taken for findings, which exit with 1.
  console.error('azguard failed; please report this:', error);
  process.exitCode = 2;
}
