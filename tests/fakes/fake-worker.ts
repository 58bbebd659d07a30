/** A worker whose other side is the test: what was sent to it is in `sent`; `answer` is what it posts. */
export class FakeWorker<Sent, Answer> {
  static last: FakeWorker<unknown, unknown> | null = null;
  readonly sent: Sent[] = [];
  isTerminated = false;
  onmessage: ((event: { readonly data: Answer }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    FakeWorker.last = this as FakeWorker<unknown, unknown>;
  }

  postMessage(message: Sent): void {
    this.sent.push(message);
  }

  answer(message: Answer): void {
    this.onmessage?.({ data: message });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
