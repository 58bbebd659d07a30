import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // HTML takes either; ours is lower case throughout.
      'doctype-style': ['error', { style: 'lowercase' }],
      // A digest would be checked against an origin, which a file in a folder does not have: browsers then drop the sheet.
      // What comes from elsewhere would still need one.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A page is named after what a pack and a candidate call things, and those are as long as they are.
      'long-title': 'off',
    },
  }),
);

/** What a strict validator says about pages, each with its path. */
export async function validateHtml(pages: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const [path, text] of pages) {
    const { results } = await validator.validateString(text, path);
    for (const { messages } of results) said.push(...messages.map(({ ruleId, message, line, selector }) => `${path}:${line} ${ruleId}: ${message} ${selector ?? ''}`));
  }
  return said;
}
