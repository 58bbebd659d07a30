import type { PortfolioRecords } from '../../../shared/domain/portfolio';
import { isBlank } from '../../../shared/domain/rich-text-reading';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { toSizeText } from '../../../shared/text/sizes';

/** What is in a copy, counted: "114 parts written, 31 earlier texts, 28 evidence files, 46 MB". */
export function CopyContents({ records, copy }: { readonly records: PortfolioRecords; readonly copy: SafeCopy }) {
  const written = records.responses.filter(({ doc }) => !isBlank(doc)).length;
  const counts = [toCount(written, 'part written', 'parts written'), toCount(records.versions.length, 'earlier text', 'earlier texts'), toCount(copy.files, 'evidence file', 'evidence files')];
  return (
    <p className="small quiet">
      {counts.join(', ')}, {toSizeText(copy.bytes)}
    </p>
  );
}

function toCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
