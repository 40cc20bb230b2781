import type { Location } from '../../source/index.ts';
import { dependenciesOf, type Dependencies } from '../semantics/dependencies.ts';
import { inlined, type Inlined } from '../semantics/inlining.ts';
import type { FileModel } from '../semantics/model.ts';
import { usesSymbolicNames } from '../semantics/settings.ts';
import type { BicepSymbol, LocalSymbol, WildcardSymbol } from '../semantics/symbols.ts';
import { bicepError, type FunctionCall, type Node, type TypeMember } from '../syntax/index.ts';
import type { FileReader } from './files.ts';
import { functionVariables, type FunctionVariable } from './function-variables.ts';
import type { Value } from './value.ts';

/** How many values one file may become: an inlined variable can double with each one that uses it twice. */
const MAX_VALUES = 1_000_000;

/** What is known about one file when its template is written. */
export class FileContext {
  readonly model: FileModel;
  readonly files: FileReader;
  readonly inlined: Inlined;
  readonly dependencies: Dependencies;
  readonly symbolicNames: boolean;
  /** Calls that read files, and the variables that hold what they read. */
  readonly functionVariables: ReadonlyMap<FunctionCall, FunctionVariable>;
  /** In a parameters file that extends another one, what that one assigns. */
  readonly baseValues: ReadonlyMap<string, Value>;
  private values = 0;

  constructor(model: FileModel, files: FileReader, baseValues: ReadonlyMap<string, Value> = new Map()) {
    this.baseValues = baseValues;
    this.model = model;
    this.files = files;
    this.inlined = inlined(model);
    this.dependencies = dependenciesOf(model);
    this.symbolicNames = usesSymbolicNames(model);
    this.functionVariables = functionVariables(model, files);
  }

  /** Where a node stands; a declaration stands where it begins itself, and not at its decorators. */
  place(node: Node): Location {
    const start = 'keyword' in node ? node.keyword : node.kind === 'typeMember' ? startOfMember(node) : node.start;
    return { source: this.model.source, span: { start, end: node.end } };
  }

  /** Counts a value; `false` when there are too many, which is reported once. */
  spend(node: Node): boolean {
    this.values += 1;
    if (this.values === MAX_VALUES + 1) {
      const message = `What this file stands for has more than ${MAX_VALUES} values; the rest is left out.`;
      this.model.diagnostics.push(
        bicepError(this.model.source, { start: node.start, end: node.end }, 'bicep/too-large', message),
      );
    }
    return this.values <= MAX_VALUES;
  }
}

function startOfMember({ key, type, decorators, start }: TypeMember): number {
  if (decorators.length === 0) return start;
  return typeof key === 'object' ? key.start : type.start;
}

/** The names that symbols have in the template that is written, where they aren't their own. */
export interface Names {
  readonly symbols: ReadonlyMap<BicepSymbol, string>;
  readonly wildcards: ReadonlyMap<WildcardSymbol, ReadonlyMap<string, string>>;
  /** Per file, the names of the variables that hold what its calls read. */
  readonly functionVariables: ReadonlyMap<FileModel, ReadonlyMap<string, string>>;
}

/** What the locals of loops stand for at another place. */
export type Replacements = ReadonlyMap<LocalSymbol, Value>;

/** One element of a loop, named from outside of it. */
export interface IndexContext {
  readonly replacements: Replacements;
  readonly index: Value;
}
