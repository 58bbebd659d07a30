/** One policy for both hosts: nothing is allowed but what the application ships and the blobs it makes itself. */
const directives: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'none'"],
  // Compiling WebAssembly (hash-wasm) needs its own word; it does not allow eval.
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self' blob: data:"],
  ['media-src', "'self' blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self' blob:"],
  ['worker-src', "'self' blob:"],
  ['frame-src', "'self' blob:"],
  ['manifest-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

/** For a `<meta>` element, which may not name `frame-ancestors`. */
export const contentSecurityPolicyMeta = toPolicy(directives);

/** For the response header of both hosts. Evidence views are framed by the application itself, hence 'self' there and not here. */
export const contentSecurityPolicy = toPolicy([...directives, ['frame-ancestors', "'none'"]]);

/** For evidence shown in a frame or an image: whatever it is, it runs nothing, loads nothing and belongs to no origin. */
export const evidencePolicy = toPolicy([
  ['default-src', "'none'"],
  ['img-src', "'self' data:"],
  ['media-src', "'self'"],
  ['style-src', "'unsafe-inline'"],
  ['frame-ancestors', "'self'"],
  ['sandbox', ''],
]);

/** A PDF can't be drawn by Chromium under `sandbox`; its viewer is a process of its own, and the type is fixed by nosniff. */
export const pdfEvidencePolicy = toPolicy([
  ['default-src', "'none'"],
  ['frame-ancestors', "'self'"],
]);

/** For a document that is drawn to be printed: its own styles, the application's typefaces, pictures of the evidence. */
export const printPolicy = toPolicy([
  ['default-src', "'none'"],
  ['style-src', "'unsafe-inline'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
]);

function toPolicy(list: readonly (readonly [name: string, value: string])[]): string {
  return list.map(([name, value]) => `${name} ${value}`.trim()).join('; ');
}
