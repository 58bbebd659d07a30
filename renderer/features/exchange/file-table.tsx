import { toSizeText } from '../../../shared/text/sizes';
import css from './exchange.module.css';

type FileTableProps = { readonly caption: string; readonly files: readonly { readonly name: string; readonly size: number; /** Of its receipt; left out while there is none. */ readonly code?: string }[] };

/** Files by name and size. */
export function FileTable({ caption, files }: FileTableProps) {
  const hasCodes = files.some(({ code }) => code !== undefined);
  return (
    <div className={`${css['report']} ${css['files']}`}>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Size</th>
            {hasCodes && <th scope="col">Code</th>}
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, size, code }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{toSizeText(size)}</td>
              {hasCodes && <td>{code}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
