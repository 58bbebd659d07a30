import { describe } from 'vitest';
import { FakeDocuments } from '../fakes/fake-documents';
import { describeDocuments } from './documents.contract';

describe.each([true, false])('making a PDF: %s', (canMakePdf) => {
  describeDocuments('the fake', () => {
    const documents = new FakeDocuments(canMakePdf);
    return Promise.resolve({
      documents,
      canMakePdf,
      refuseNext: () => void (documents.nextProblem = { kind: 'cancelled' }),
      breakNext: () => void (documents.nextProblem = { kind: 'not-drawn', detail: 'time' }),
      listPlace: () => Promise.resolve([...documents.placed.keys()]),
      readPlaced: (name) => Promise.resolve(documents.placed.get(name)?.html ?? null),
      get printed() {
        return documents.printedDocuments.map(({ html }) => html);
      },
      countPages: () => documents.printed,
      close: () => Promise.resolve(),
    });
  });
});
