import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../architecture/source-files';

type Step = { readonly name?: string; readonly uses?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>>; readonly with?: Readonly<Record<string, unknown>> };
type Permissions = Readonly<Record<string, string>>;
type Job = { readonly 'needs'?: string | readonly string[]; readonly 'permissions'?: Permissions; readonly 'timeout-minutes'?: number; readonly 'steps': readonly Step[] };
type Workflow = { readonly on: Readonly<Record<string, unknown>>; readonly permissions: Permissions; readonly jobs: Readonly<Record<string, Job>> };

const folder = path.join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const workflow = parse(text, { uniqueKeys: true }) as Workflow;
  return { file, text, workflow, jobs: Object.entries(workflow.jobs), steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
});
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

describe('the workflows', () => {
  it('are the two that docs/releasing.md speaks of', () => {
    expect(workflows.map(({ file }) => file).sort()).toEqual(['ci.yml', 'release.yml']);
  });

  it.each(workflows)('$file pins every action to a commit, with its version beside it', ({ text, steps }) => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, what]) => what ?? '');
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    expect(uses.filter((what) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
  });

  it('pin an action to the same commit everywhere', () => {
    const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w/-]+)@(\S+)/g)].map(([, name, commit]) => `${name ?? ''} ${commit ?? ''}`));
    const names = [...new Set(pins)].map((pin) => pin.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(workflows)('$file may read, and writes only where a release is drafted', ({ workflow, jobs }) => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = jobs.filter(([, job]) => Object.values(job.permissions ?? {}).includes('write')).map(([name]) => name);
    expect(writing.filter((name) => name !== 'draft')).toEqual([]);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  it.each(workflows)('$file puts nothing from outside into a shell', ({ steps }) => {
    expect(steps.filter(({ run }) => run?.includes('${{')).map(({ name, run }) => name ?? run)).toEqual([]);
  });

  it.each(workflows)('$file keeps no credentials in a checkout, and gives every job an end', ({ steps, jobs }) => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  it.each(workflows)('$file waits only for jobs that exist, and runs only scripts that exist', ({ jobs, steps }) => {
    const names = jobs.map(([name]) => name);
    expect(jobs.flatMap(([, { needs = [] }]) => needs).filter((name) => !names.includes(name))).toEqual([]);
    const called = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)].map(([, name, short]) => name ?? short ?? ''));
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('show secrets to nothing but packaging', () => {
    const withSecrets = workflows.flatMap(({ workflow }) => Object.entries(workflow.jobs).filter(([, job]) => JSON.stringify(job).includes('secrets.')).map(([name]) => name));
    expect(withSecrets).toEqual(['package']);
  });

  it('tell every name that signing takes to npm run package', () => {
    const text = workflows.find(({ file }) => file === 'release.yml')?.text ?? '';
    const plan = readFileSync(path.join(root, 'scripts/packaging/plan-packaging.mjs'), 'utf8');
    const names = [...plan.matchAll(/\b(CARREL_(?:AZURE_\w+|MUST_SIGN))\b/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(4);
    expect([...new Set(names)].filter((name) => !text.includes(`${name}: \${{`))).toEqual([]);
  });
});
