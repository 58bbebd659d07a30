import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/bootstrap.mjs';
import { ensureBuilt } from '../../scripts/bootstrap-build.mjs';
import { checkLicenses } from '../../scripts/packaging/licenses.mjs';
import { readSbom, toSbom, type Sbom } from '../../scripts/packaging/sbom.mjs';
import { readShipped, type Shipped } from '../../scripts/packaging/shipped.mjs';

let shipped: Shipped;
let sbom: Sbom;
beforeAll(() => {
  ensureBuilt();
  shipped = readShipped(projectFolder);
  sbom = readSbom(projectFolder);
}, 120_000);

type Names = Readonly<Record<string, string>>;
const own = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as { readonly dependencies: Names; readonly devDependencies: Names };
const namesOf = ({ components }: Sbom): readonly string[] => components.flatMap(({ group, name, version }) => (version === undefined ? [] : [group === undefined ? name : `${group}/${name}`]));

describe('the bill of materials', () => {
  it('is valid CycloneDX 1.6', () => {
    const schemas = path.join(projectFolder, 'node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema');
    const readSchema = (name: string): object => JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) ajv.addSchema(readSchema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const validate = ajv.compile(readSchema('bom-1.6'));
    expect([validate(sbom), validate.errors]).toEqual([true, null]);
    expect(validate({ ...sbom, specVersion: 6 }), 'a check that can fail').toBe(false);
  });

  it('names what people run, by exact version', () => {
    const purls = sbom.components.map(({ purl }) => purl);
    const names = ['react', 'react-dom', 'react-router', 'react-aria-components', 'dexie', 'hash-wasm', 'zod'];
    expect(purls).toEqual(expect.arrayContaining(names.map((name) => `pkg:npm/${name}@${own.dependencies[name] ?? ''}`)));
    expect(purls).toEqual(expect.arrayContaining([`pkg:npm/electron@${own.devDependencies.electron ?? ''}`, `pkg:npm/%40tiptap/core@${own.dependencies['@tiptap/core'] ?? ''}`]));
    expect(sbom.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['Literata', 'Source Sans 3', 'Lucide icons', 'SCOWL English word list', 'workbox-core']));
  });

  it('names nothing that only builds or tests', () => {
    const tools = ['typescript', 'vitest', 'electron-builder', '@playwright/test', 'eslint', 'fast-check', 'happy-dom', '@types/node', 'marked', 'workbox-build', '@resvg/resvg-wasm', '@electron/asar'];
    expect(namesOf(sbom).filter((name) => tools.includes(name))).toEqual([]);
    // Of the development dependencies only the program around it all, the tool whose few lines load the parts of a page, and what
    // the PDF library brings along too.
    expect(namesOf(sbom).filter((name) => name in own.devDependencies)).toEqual(['electron', 'fflate', 'vite']);
  });

  it('leads from Carrel to every part', () => {
    const after = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const seen = new Set<string>();
    const visit = (ref: string): void => {
      if (seen.has(ref)) return;
      seen.add(ref);
      for (const next of after.get(ref) ?? []) visit(next);
    };
    visit(sbom.dependencies[0]?.ref ?? '');
    const refs = sbom.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(refs.filter((ref) => !seen.has(ref))).toEqual([]);
  });

  it('is the same for the same tree', () => {
    expect(JSON.stringify(readSbom(projectFolder))).toBe(JSON.stringify(sbom));
  });

  it('is refused when what is installed is not what the lock file asks for', () => {
    const lock = { [shipped.electron.folder]: { version: '1.0.0' } };
    expect(() => toSbom({ name: 'carrel', productName: 'Carrel', version: '0.1.0', ...own }, lock, { ...shipped, packages: [] })).toThrow('package-lock.json asks for 1.0.0');
  });
});

describe('what ships', () => {
  it('is all under licenses that may', () => {
    expect(checkLicenses([shipped.electron, ...shipped.packages, ...shipped.assets])).toEqual([]);
    expect(shipped.packages.length).toBeGreaterThan(40);
  });
});
