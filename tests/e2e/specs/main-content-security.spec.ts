import { expect, test, type Page } from '@playwright/test';
import { contentSecurityPolicy, contentSecurityPolicyMeta } from '../../../shared/host/content-security-policy';

/** What a hostile text would try if it ever became part of the page; each answers whether it got through. */
const attempts = {
  'an inline script': () =>
    new Promise<boolean>((resolve) => {
      const script = document.createElement('script');
      script.textContent = 'window.reached = true';
      document.body.append(script);
      resolve('reached' in window);
    }),
  'a handler in an attribute': () =>
    new Promise<boolean>((resolve) => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.pressed = true');
      document.body.append(button);
      button.click();
      resolve('pressed' in window);
    }),
  'a text that is run': () =>
    new Promise<boolean>((resolve) => {
      // In a turn of its own: while the tester's own script runs, the browser lets it evaluate.
      setTimeout(() => {
        try {
          resolve((0, eval)('true') as boolean);
        } catch {
          resolve(false);
        }
      });
    }),
  'a script of a data address': () =>
    new Promise<boolean>((resolve) => {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,1';
      script.onload = () => resolve(true);
      script.onerror = () => resolve(false);
      document.body.append(script);
    }),
  'a style in an element': () =>
    new Promise<boolean>((resolve) => {
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.body.append(style);
      resolve(getComputedStyle(document.body).outlineWidth === '7px');
    }),
  'a picture of another site': () =>
    new Promise<boolean>((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve(false), { once: true });
      const image = new Image();
      image.onload = () => resolve(true);
      image.src = 'https://example.org/pixel.png';
    }),
  'a message to another site': () =>
    fetch('https://example.org/', { mode: 'no-cors' }).then(
      () => true,
      () => false,
    ),
  'a frame of another site': () =>
    new Promise<boolean>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective !== 'frame-src'), { once: true });
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
    }),
  'a form to another site': () =>
    new Promise<boolean>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective !== 'form-action'), { once: true });
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
    }),
  'another base for addresses': () =>
    new Promise<boolean>((resolve) => {
      const base = document.createElement('base');
      base.href = 'https://example.org/';
      document.head.append(base);
      resolve(document.baseURI.startsWith('https://example.org'));
    }),
} as const;

/** The other site answers everybody, so that only the policy can be what keeps it away. */
async function open(page: Page): Promise<readonly string[]> {
  const outside: string[] = [];
  await page.route('https://example.org/**', async (route) => {
    outside.push(route.request().url());
    await route.fulfill({ status: 200, headers: { 'access-control-allow-origin': '*' }, contentType: 'text/html', body: 'reached' });
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return outside;
}

test.describe('The built page', () => {
  test('carries one policy, in its header and in itself', async ({ page, request }) => {
    const answer = await request.get('/');
    expect(answer.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    await open(page);
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', contentSecurityPolicyMeta);
    expect(await page.locator('script:not([src]), [onclick], [onload], style').count()).toBe(0);
  });

  test('lets nothing in or out that is not its own, whatever gets into it', async ({ page }) => {
    const outside = await open(page);
    const answers: Record<string, boolean> = {};
    for (const [name, attempt] of Object.entries(attempts)) answers[name] = await page.evaluate(attempt);
    expect(answers).toEqual(Object.fromEntries(Object.keys(attempts).map((name) => [name, false])));
    expect(outside).toEqual([]);
  });
});

test.describe('Without its policy', () => {
  test.use({ bypassCSP: true });

  test('the same attempts get through, so that it is the policy that stops them', async ({ page }) => {
    await open(page);
    for (const name of ['an inline script', 'a handler in an attribute', 'a text that is run', 'a script of a data address', 'a style in an element', 'a message to another site', 'another base for addresses'] as const) {
      expect(await page.evaluate(attempts[name]), name).toBe(true);
    }
  });
});
