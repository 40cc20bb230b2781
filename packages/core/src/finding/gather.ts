import type { Cause } from '../arm/index.ts';
import type { Answer, Guardrail, Judgement, Subject } from '../guardrails/index.ts';
import type { Expansion, Json } from '../resource/index.ts';
import type { Location, Source } from '../source/index.ts';
import type { Finding, Occurrence } from './finding.ts';
import { Tally } from './coverage.ts';
import { fingerprint } from './fingerprint.ts';
import { expectedOf, messageOf, missingOf, shownValue } from './message.ts';
import { Places } from './places.ts';
import type { Coverage } from './result.ts';

/** One template, evaluated under one set of parameters and judged. */
export interface Run {
  readonly parameters: Source | undefined;
  readonly expansion: Expansion;
  readonly answers: Iterable<Answer>;
}

/**
 * Makes one list of findings out of the runs of one template. The same guardrail, broken at the same place of the same
 * declaration (and the same turn of its loop), is one finding, even where the parameters give the resource other names.
 */
export function gather(
  template: Source,
  runs: readonly Run[],
): { readonly findings: readonly Finding[]; readonly coverage: Coverage } {
  const findings = new Map<string, OpenFinding>();
  const tally = new Tally();
  for (const { parameters, expansion, answers } of runs) {
    const places = new Places(expansion);
    for (const key of places.keys()) tally.resource(key);
    for (const { guardrail, judgement } of answers) {
      const { subject, outcome, pointer } = judgement;
      const place = places.of(subject.origin);
      tally.answer(place.key, judgement);
      if (outcome === 'pass') continue;
      const occurrence = new LazyOccurrence(parameters, guardrail.id, judgement, place.body);
      const key = [guardrail.id, outcome, place.key, pointer].join('\n');
      const known = findings.get(key);
      if (known === undefined) findings.set(key, new OpenFinding(template, guardrail, judgement, occurrence));
      else known.add(judgement, occurrence);
    }
  }
  return { findings: [...findings.values()], coverage: tally.coverage() };
}

class OpenFinding implements Finding {
  readonly outcome: 'fail' | 'unknown';
  readonly template: Source;
  readonly guardrail: Guardrail;
  readonly resource: Subject;
  readonly pointer: string;
  readonly occurrences: [Occurrence, ...Occurrence[]];
  private readonly judgement: Judgement;
  private readonly allCauses: Cause[];
  private place: Location | undefined;

  constructor(template: Source, guardrail: Guardrail, judgement: Judgement, occurrence: Occurrence) {
    this.template = template;
    this.guardrail = guardrail;
    this.judgement = judgement;
    this.outcome = judgement.outcome === 'fail' ? 'fail' : 'unknown';
    this.resource = judgement.subject;
    this.pointer = judgement.pointer;
    this.occurrences = [occurrence];
    this.allCauses = [...(judgement.causes ?? [])];
  }

  get fingerprint(): string {
    return this.occurrences[0].fingerprint;
  }

  get message(): string {
    return messageOf(this.guardrail, { ...this.judgement, causes: this.allCauses });
  }

  get expected(): string | undefined {
    return expectedOf(this.guardrail, this.judgement);
  }

  get missing(): string | undefined {
    return missingOf(this.guardrail, this.judgement);
  }

  get actual(): Json | undefined {
    return shownValue(this.guardrail, this.judgement);
  }

  get secret(): boolean {
    return this.guardrail.secret === true || /^Microsoft\.KeyVault\/vaults\/secrets$/i.test(this.resource.type);
  }

  get causes(): readonly Cause[] {
    return this.allCauses;
  }

  locate(): Location {
    return (this.place ??= this.resource.origin.locate(this.pointer));
  }

  add(judgement: Judgement, occurrence: Occurrence): void {
    if (
      this.occurrences.some((known) => known.parameters === occurrence.parameters && known.resourceId === occurrence.resourceId)
    )
      return;
    this.occurrences.push(occurrence);
    for (const cause of judgement.causes ?? []) {
      if (!this.allCauses.some(({ kind, name }) => kind === cause.kind && name === cause.name)) this.allCauses.push(cause);
    }
  }
}

/** Hashes only when somebody asks: most reports don't. */
class LazyOccurrence implements Occurrence {
  readonly parameters: Source | undefined;
  readonly resourceId: string;
  private readonly guardrail: string;
  private readonly pointer: string;
  private readonly body: Json | undefined;

  constructor(parameters: Source | undefined, guardrail: string, { subject, pointer }: Judgement, body: Json | undefined) {
    this.parameters = parameters;
    this.resourceId = subject.id;
    this.guardrail = guardrail;
    this.pointer = pointer;
    this.body = body;
  }

  get fingerprint(): string {
    return fingerprint(this.guardrail, this.resourceId, this.pointer, this.body);
  }
}
