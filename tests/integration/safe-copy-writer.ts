import process from 'node:process';
import { EvidenceFolder } from '../../electron/evidence-files';
import { DesktopSafeCopies } from '../../electron/safe-copies';
import type { PortfolioId } from '../../shared/domain/ids';
import type { SafeCopyFile } from '../../shared/platform/safe-copies';

/** A process of its own that writes safe copies as fast as it can, until it is killed. */
const [documentsFolder = '', profileFolder = '', start = '0', files = '[]'] = process.argv.slice(2);
const evidence = JSON.parse(files) as readonly SafeCopyFile[];
const copies = new DesktopSafeCopies({ documentsFolder, profileFolder, evidence: new EvidenceFolder(`${profileFolder}/evidence`), showInFolder: () => undefined, disk: { staleAfterMs: 0 } });

process.stdout.write('begun\n');
for (let index = Number(start); ; index += 1) {
  // Not all of it each time, so that evidence is on its way too when the end comes.
  const some = evidence.slice(0, 1 + (index % evidence.length));
  const text = `${JSON.stringify({ index, words: 'I moved the hold shelf. '.repeat(2000) })}\n`;
  const [own] = await copies.places.write({ portfolioId: 'p-1' as PortfolioId, title: `Access ${String(index)}`, text, evidence: some });
  process.stdout.write(`${own?.result.ok === true ? `written ${String(index)}` : `refused ${JSON.stringify(own)}`}\n`);
}
