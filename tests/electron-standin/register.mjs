import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Loaded before main: whoever imports 'electron' gets the built stand-in instead. */
const standin = pathToFileURL(process.env.STANDIN_MODULE).href;
const hook = `export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: ${JSON.stringify(standin)}, shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

// What Electron says of itself; a version that nobody could take for a real one.
Object.defineProperty(process, 'type', { value: 'browser' });
for (const name of ['electron', 'chrome']) Object.defineProperty(process.versions, name, { value: '0.0.0-standin', enumerable: true });
