/** The whole of a bundle as one PDF, beside index.html: no evidence of anybody's, and not read when a bundle is brought back. */
export const portfolioPdf = { fileName: 'portfolio.pdf', label: 'Portfolio as PDF', mediaType: 'application/pdf' } as const;
