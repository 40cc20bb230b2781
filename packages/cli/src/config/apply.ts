import { dirname, join, resolve } from 'node:path';
import type { DeploymentContext } from '@azguard/core/arm';
import type { DifferenceRule } from '@azguard/core/compare';
import type { SuppressionRule } from '@azguard/core/finding';
import {
  allGuardrails,
  findGuardrails,
  isLike,
  type Guardrail,
  type GuardrailValues,
  type Severity,
} from '@azguard/core/guardrails';
import { fromFolder } from './paths.ts';
import type { Configured } from './read.ts';

/** What a configuration comes to, for one check. */
export interface Settings {
  /** The configuration that they are from. */
  readonly file: string | undefined;
  /** What to check when nothing is named; absolute or relative to the current folder. */
  readonly include: readonly string[];
  readonly excludes: (file: string) => boolean;
  readonly guardrails: readonly Guardrail[];
  readonly values: GuardrailValues;
  readonly context: DeploymentContext;
  readonly rules: readonly SuppressionRule[];
  readonly differences: readonly DifferenceRule[];
  /** Folders in the place of registry modules: `br:registry/path`, without a version. */
  readonly modules: ReadonlyMap<string, string>;
  readonly baseline: string | undefined;
  /** The mildest severity that fails for a template. */
  readonly failOn: (file: string) => Severity;
}

/** The settings where there is no configuration. */
export const defaultSettings: Settings = {
  file: undefined,
  include: ['.'],
  excludes: () => false,
  guardrails: allGuardrails,
  values: {},
  context: {},
  rules: [],
  differences: [],
  modules: new Map(),
  baseline: undefined,
  failOn: () => 'low',
};

/** Makes settings of a configuration; its paths are meant from its own folder. */
export function applyConfiguration({ settings, file, rules, differences }: Configured): Settings {
  const folder = dirname(file);
  const { include = ['.'], exclude = [], context = {}, failOn = 'low', folders = [], modules = {}, baseline } = settings;
  const excluded = exclude.map((pattern) => fromFolder(folder, pattern));
  const thresholds = folders.map(({ path, ...rest }) => ({ pattern: fromFolder(folder, path), ...rest }));
  return {
    file,
    include: include.map((path) => join(folder, path)),
    excludes: (name) => excluded.some((pattern) => isLike(name, pattern)),
    ...guardrailsOf(settings.guardrails ?? {}),
    context: Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined)),
    rules,
    differences,
    modules: new Map(Object.entries(modules).map(([reference, path]) => [reference, resolve(folder, path)])),
    baseline: baseline === undefined ? undefined : join(folder, baseline),
    failOn: (template) => thresholds.find(({ pattern }) => isLike(template, pattern))?.failOn ?? failOn,
  };
}

type GuardrailSettings = NonNullable<Configured['settings']['guardrails']>;

function guardrailsOf(settings: GuardrailSettings): Pick<Settings, 'guardrails' | 'values'> {
  const off = new Set<string>();
  const severities = new Map<string, Severity>();
  const values: Record<string, GuardrailValues[string]> = {};
  for (const [word, setting] of Object.entries(settings)) {
    for (const { id } of findGuardrails(word).guardrails) {
      if (setting === 'off') off.add(id);
      else off.delete(id);
      if (setting === 'off') continue;
      if (setting.severity !== undefined) severities.set(id, setting.severity);
      if (setting.parameters !== undefined) values[id] = { ...values[id], ...setting.parameters };
    }
  }
  const guardrails = allGuardrails
    .filter(({ id }) => !off.has(id))
    .map((guardrail) => ({ guardrail, severity: severities.get(guardrail.id) }))
    .map(({ guardrail, severity }) => (severity === undefined ? guardrail : { ...guardrail, severity }));
  return { guardrails, values };
}
