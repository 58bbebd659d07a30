import { register } from 'node:module';

/** Loaded before main: whoever imports 'electron' gets the built stand-in instead. */
const standin = new URL(`file://${process.env.STANDIN_MODULE}`).href;
const hook = `export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: ${JSON.stringify(standin)}, shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
