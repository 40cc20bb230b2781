import { renderDiagnostics } from '@azguard/core/report';
import type { Terminal } from '../terminal.ts';
import { applyConfiguration, defaultSettings, type Settings } from './apply.ts';
import { findConfiguration } from './find.ts';

/**
 * The settings for this folder: of the file named, of the one found, or none (`false`). `undefined` when the file is wrong; the
 * terminal then says how.
 */
export async function loadSettings(named: string | false | undefined, terminal: Terminal): Promise<Settings | undefined> {
  const path = named === false ? undefined : (named ?? findConfiguration(process.cwd()));
  if (path === undefined) return defaultSettings;
  // Reading YAML takes its time, and most have none.
  const { readConfiguration } = await import('./read.ts');
  const configured = readConfiguration(path, today());
  if ('settings' in configured) return applyConfiguration(configured);
  terminal.error(renderDiagnostics(configured, terminal));
  return undefined;
}

/** The day it is, `2026-11-25`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
