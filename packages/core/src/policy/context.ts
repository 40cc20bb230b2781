import type { Aliases } from './aliases.ts';
import { Field, type CountScope } from './field.ts';
import type { Parameters } from './parameters.ts';
import type { Report } from './report.ts';

/** What the parts of one rule share while they are compiled. */
export class Context {
  readonly aliases: Aliases;
  readonly parameters: Parameters;
  readonly report: Report;
  /** Every field that the rule names, so that it can say which aliases nobody knows. */
  readonly fields: Field[] = [];
  /** The counts around what is compiled now, outermost first. */
  readonly scopes: CountScope[] = [];
  /** Whether the rule asks who sends a request. */
  asksForIdentity = false;
  private slots = 0;

  constructor(aliases: Aliases, parameters: Parameters, report: Report) {
    this.aliases = aliases;
    this.parameters = parameters;
    this.report = report;
  }

  field(text: string): Field {
    const field = new Field(text, this.aliases, this.scopes);
    this.fields.push(field);
    return field;
  }

  /** Compiles something inside a count. */
  inside<T>(field: string | undefined, name: string | undefined, compile: (scope: CountScope) => T): T {
    const scope: CountScope = { slot: this.slots++, field: field?.toLowerCase(), name: name?.toLowerCase() };
    this.scopes.push(scope);
    const compiled = compile(scope);
    this.scopes.pop();
    return compiled;
  }
}
