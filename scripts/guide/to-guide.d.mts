export function toGuide(markdown: string): typeof import('virtual:user-guide').guide;
