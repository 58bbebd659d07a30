/** A file's text, put into the build by Vite. */
declare module '*.css?raw' {
  const text: string;
  export { text as default };
}
