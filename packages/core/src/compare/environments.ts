import type { Source } from '../source/index.ts';
import type { Environment } from './model.ts';

/** Names environments by their parameter files; where two would have one name, by the whole names of the files. */
export function environmentsOf(template: Source, parameters: readonly Source[]): readonly Environment[] {
  const names = parameters.map(({ name }) => shortName(template.name, name));
  return parameters.map((source, i) => {
    const isAlone = names.filter((name) => name === names[i]).length === 1;
    return { name: isAlone ? names[i]! : source.name, parameters: source };
  });
}

/** Of `spoke.parameters.dev.json` beside `spoke.json`: `dev`. */
function shortName(template: string, file: string): string {
  const stem = baseName(template).replace(/\.[^.]+$/, '');
  const name = baseName(file);
  const parts = name.replace(/\.(?:jsonc?|bicepparam)$/i, '').split('.');
  const left = parts.filter((part) => part.toLowerCase() !== 'parameters' && part.toLowerCase() !== stem.toLowerCase());
  return left.join('.') || name;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
