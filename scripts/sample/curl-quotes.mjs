/** Straight quotes are typed in the sources; the sample shows what an editor would have made of them. */
export function curlQuotes(text) {
  return text
    .replaceAll(/(^|[\s(*])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s(“*])'/g, '$1‘')
    .replaceAll("'", '’');
}
