import type { SampleSource } from './open-sample';

const records = import.meta.glob<string>('../../../assets/sample/portfolio.json', { query: '?raw', import: 'default' });
const addresses = import.meta.glob<string>('../../../assets/sample/evidence/*', { query: '?url', import: 'default', eager: true });

/** The sample as it is built into the application. */
export const sampleSource: SampleSource = {
  readRecords: async () => {
    const read = Object.values(records)[0];
    if (read === undefined) throw new Error('the sample was not built in');
    return read();
  },
  readFile: async (originalName) => {
    const address = Object.entries(addresses).find(([path]) => path.endsWith(`/${originalName}`))?.[1];
    if (address === undefined) throw new Error(`${originalName} was not built in`);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${originalName}: ${answer.status}`);
    return answer.blob();
  },
};
