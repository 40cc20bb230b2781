import {
  jsonMember,
  readJson,
  type Diagnostic,
  type JsonNode,
  type JsonObject,
  type Source,
  type Span,
} from '../source/index.ts';
import { commentsOf } from './comments.ts';
import { isDay, type Suppression } from './suppression.ts';

/** A suppression written in a template. */
export interface InlineSuppression extends Suppression {
  readonly kind: 'inline';
  /** Guardrails by id, pattern, or what another tool calls them. */
  readonly guardrails: readonly string[];
  readonly span: Span;
  /** Where the declaration begins that it is about; `undefined`: only what stands in its own or the next line. */
  readonly declaration: number | undefined;
}

export interface InlineSuppressions {
  readonly suppressions: readonly InlineSuppression[];
  /** Suppressions that don't hold because they don't say enough. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The suppressions in a template, in either form, and those written for another tool:
 *
 *     // azguard:skip storage/https-only expires=2027-01-31 owner=network-team NFS shares need it
 *     "metadata": { "azguard": { "skip": [{ "guardrail": "storage/https-only", "expires": "2027-01-31", "reason": "..." }] } }
 *     // checkov:skip=CKV_AZURE_3: NFS shares need it
 *     "metadata": { "checkov": { "skip": [{ "id": "CKV_AZURE_3", "comment": "..." }] } }
 *
 * A comment belongs to the resource around it, or to the one that begins right after it; it also covers its own and the next
 * line. Ours need a reason and a date; for the other tool's (https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html)
 * a date doesn't exist.
 */
export function inlineSuppressions(source: Source): InlineSuppressions {
  let known = read.get(source);
  if (known === undefined) {
    known = MARKER.test(source.text) ? new Reader(source).read() : NONE;
    read.set(source, known);
  }
  return known;
}

const read = new WeakMap<Source, InlineSuppressions>();
const NONE: InlineSuppressions = { suppressions: [], diagnostics: [] };
const MARKER = /azguard:skip|checkov:skip|"azguard"|"checkov"/;

/** What was read, before it is known whether it says enough. */
interface Draft {
  readonly guardrails: readonly string[];
  readonly reason: string;
  readonly owner: string | undefined;
  readonly expires: string | undefined;
  readonly ours: boolean;
  readonly span: Span;
  readonly declaration: number | undefined;
}

class Reader {
  private readonly source: Source;
  private readonly suppressions: InlineSuppression[] = [];
  private readonly diagnostics: Diagnostic[] = [];

  constructor(source: Source) {
    this.source = source;
  }

  read(): InlineSuppressions {
    const { root } = this.source.name.endsWith('.bicep') ? NO_JSON : readJson(this.source);
    const declared = root === undefined ? [] : declarationsIn(root);
    for (const { text, span } of commentsOf(this.source)) {
      const draft = ofComment(text);
      if (draft) this.add({ ...draft, span, declaration: this.about(declared, span)?.start });
    }
    for (const node of declared) for (const draft of ofMetadata(node)) this.add(draft);
    return { suppressions: this.suppressions, diagnostics: this.diagnostics };
  }

  /** The declaration that begins right after a comment, else the innermost one around it. */
  private about(declared: readonly JsonObject[], { start, end }: Span): JsonObject | undefined {
    const next = declared.find((node) => node.start >= end);
    if (next && next.start - end <= NEAR && BETWEEN.test(this.source.text.slice(end, next.start))) return next;
    return declared.findLast((node) => node.start <= start && start < node.end);
  }

  private add(draft: Draft): void {
    const { guardrails, reason, owner, expires, ours, span, declaration } = draft;
    const missing = [
      ...(guardrails.length === 0 ? ['the guardrail that it is about'] : []),
      ...(reason === '' ? ['a reason'] : []),
      ...(ours && (expires === undefined || !isDay(expires)) ? ['a last day, such as expires=2027-01-31'] : []),
    ];
    if (missing.length > 0) this.incomplete(missing, span);
    else {
      const optional = { ...(owner === undefined ? {} : { owner }), ...(expires === undefined ? {} : { expires }) };
      const location = { source: this.source, span };
      this.suppressions.push({ kind: 'inline', guardrails, reason, ...optional, location, span, declaration });
    }
  }

  private incomplete(missing: readonly string[], span: Span): void {
    const message = `This suppression doesn't hold: it lacks ${missing.join(' and ')}.`;
    const hint = 'Write // azguard:skip GUARDRAIL expires=YYYY-MM-DD owner=NAME REASON.';
    this.diagnostics.push({ code: 'suppression/incomplete', severity: 'warning', message, hint, source: this.source, span });
  }
}

const NO_JSON = { root: undefined };

/** How far before a declaration a comment may stand. */
const NEAR = 2_000;
/** What may stand between a comment and the declaration that it is about: more comments, and its symbolic name. */
const BETWEEN = /^\s*(?:\/\/[^\n]*\n\s*)*(?:"[^"\n]*"\s*:\s*)?$/;

type Written = Omit<Draft, 'span' | 'declaration'>;

function ofComment(text: string): Written | undefined {
  const [, ids, theirs = ''] = /^checkov:skip=([\w, ]+):?\s*([^]*)$/.exec(text) ?? [];
  if (ids !== undefined) {
    return {
      guardrails: words(ids),
      reason: theirs.trim() || 'no reason given',
      owner: undefined,
      expires: undefined,
      ours: false,
    };
  }
  const [, rest] = /^azguard:skip\b\s*([^]*)$/.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const [, names = '', said = ''] = /^([\w./*-]+(?:\s*,\s*[\w./*-]+)*)?\s*([^]*)$/.exec(rest)!;
  const settings = new Map<string, string>();
  const reason = said.replace(/^(?:(\w+)=(\S+)\s*)+/, (all) => {
    for (const [, key, value] of all.matchAll(/(\w+)=(\S+)/g)) settings.set(key!, value!);
    return '';
  });
  return {
    guardrails: words(names),
    reason: reason.trim(),
    owner: settings.get('owner'),
    expires: settings.get('expires'),
    ours: true,
  };
}

function words(text: string): string[] {
  return text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

function* ofMetadata(node: JsonObject): Generator<Draft> {
  const metadata = jsonMember(node, 'metadata')?.value;
  for (const [tool, id, reason] of TOOLS) {
    const settings = metadata?.kind === 'object' ? jsonMember(metadata, tool)?.value : undefined;
    const skip = settings?.kind === 'object' ? jsonMember(settings, 'skip')?.value : undefined;
    for (const item of skip?.kind === 'array' ? skip.items : []) {
      if (item.kind !== 'object') continue;
      const text = (name: string): string | undefined => {
        const value = jsonMember(item, name)?.value;
        return value?.kind === 'string' ? value.value : undefined;
      };
      const ours = tool === 'azguard';
      const said = text(reason) ?? (ours ? '' : 'no reason given');
      const written = { guardrails: words(text(id) ?? ''), reason: said, owner: text('owner'), expires: text('expires'), ours };
      yield { ...written, span: { start: item.start, end: item.end }, declaration: node.start };
    }
  }
}

/** Where each tool keeps what it skips: its own section, the id, the reason. */
const TOOLS = [
  ['azguard', 'guardrail', 'reason'],
  ['checkov', 'id', 'comment'],
] as const;

/** The template itself and every resource in it, outermost first. */
function declarationsIn(root: JsonNode): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (node: JsonNode): void => {
    if (node.kind === 'array') node.items.forEach(visit);
    if (node.kind !== 'object') return;
    if (node === root || (jsonMember(node, 'type')?.value.kind === 'string' && jsonMember(node, 'name') !== undefined))
      found.push(node);
    for (const { value } of node.members) visit(value);
  };
  visit(root);
  return found;
}
