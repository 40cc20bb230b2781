import { all } from './all.ts';
import type { Guardrail } from './guardrail.ts';
import { isLike } from './like.ts';

/** The guardrails that a word stands for, or what the word might have meant. */
export interface Found {
  readonly guardrails: readonly Guardrail[];
  /** Names like it, the most similar first; only where nothing was found. */
  readonly similar: readonly string[];
}

/**
 * Finds guardrails by id (`storage/https-only`), by a pattern of ids (`storage/*`, `*` matches anything), or by the id of
 * another tool (`CKV_AZURE_3`, `Azure.Storage.SecureTransfer`), all without regard to case.
 */
export function findGuardrails(word: string, among: readonly Guardrail[] = all): Found {
  const name = word.trim().toLowerCase();
  const guardrails = among.filter(
    (guardrail) => names(guardrail).includes(name) || (name.includes('*') && isLike(guardrail.id, name)),
  );
  return { guardrails, similar: guardrails.length > 0 ? [] : similar(name, among) };
}

function names(guardrail: Guardrail): string[] {
  return [guardrail.id, ...(guardrail.peers ?? [])].map((name) => name.toLowerCase());
}

const LONGEST_NAME = 100;

function similar(word: string, among: readonly Guardrail[]): string[] {
  if (word.length > LONGEST_NAME) return [];
  const near = among
    .flatMap((guardrail) => [guardrail.id, ...(guardrail.peers ?? [])])
    .map((name) => ({ name, far: farness(word, name.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, word.length / 3));
  return [...new Set(near.toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1)).map(({ name }) => name))].slice(0, 3);
}

/** How far a word is from a name: from all of it, or, for a word without service, from its last part. */
function farness(word: string, name: string): number {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return Math.min(editDistance(word, name), word.includes('/') ? Infinity : editDistance(word, last));
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
