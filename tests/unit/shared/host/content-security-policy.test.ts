import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, contentSecurityPolicyMeta, evidencePolicy } from '../../../../shared/host/content-security-policy';

function parsePolicy(policy: string): Map<string, string[]> {
  return new Map(policy.split('; ').map((directive) => directive.split(' ')).map(([name = '', ...values]) => [name, values]));
}

describe('the content security policy', () => {
  it('begins from nothing', () => {
    expect(contentSecurityPolicy.startsWith("default-src 'none'; ")).toBe(true);
  });

  it('allows no inline script, no eval, no plugin, no form and no address of the web', () => {
    const policy = parsePolicy(contentSecurityPolicy);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toEqual(["'none'"]);
    const allowed = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'blob:', 'data:']);
    expect([...policy.values()].flat().filter((value) => !allowed.has(value))).toEqual([]);
  });

  it('is the same for a meta element but for what that may not say', () => {
    expect(`${contentSecurityPolicyMeta}; frame-ancestors 'none'`).toBe(contentSecurityPolicy);
  });

  it('lets evidence run nothing and belong to no origin', () => {
    const policy = parsePolicy(evidencePolicy);
    expect(policy.get('sandbox')).toEqual([]);
    expect(policy.has('script-src')).toBe(false);
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });
});
