import type { Sha256 } from '../domain/ids';

/**
 * Everything a writer needs to make one bundle; pure data, so that it can cross to the main process or a worker.
 * The writer adds the manifests (it learns no digest that isn't here: evidence is known by digest, text is hashed as it
 * is planned by the writer).
 */
export type BundlePlan = {
  /** The one top-level folder and the zip's name without `.zip`. */
  readonly name: string;
  /** Payload (`data/...`), in the order in which it is written. */
  readonly payload: readonly PlannedEntry[];
  /** Lines of bag-info.txt, in order, but for Payload-Oxum, which the writer adds. */
  readonly bagInfo: readonly (readonly [label: string, value: string])[];
};

export type PlannedEntry = PlannedText | PlannedEvidence;

/** A text of ours: compressed. `path` is relative to the top-level folder: `data/index.html`. */
export type PlannedText = { readonly kind: 'text'; readonly path: string; readonly text: string };

/** An evidence file, from the store by digest; checked against it while it streams. */
export type PlannedEvidence = {
  readonly kind: 'evidence';
  readonly path: string;
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
  /** True when the type is not compressed already, so deflating pays. */
  readonly compress: boolean;
  /** As the person knows it, for progress and problems: `E4 Hold handout`. */
  readonly label: string;
};
