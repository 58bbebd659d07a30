/** A dropped folder, or a file that was moved away: it has a name and a size, and nothing can be read. */
export class UnreadableFile extends File {
  constructor(name: string) {
    super(['never read'], name);
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({ start: (controller) => controller.error(notReadable()) });
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    throw notReadable();
  }

  override slice(): Blob {
    return new UnreadableFile(this.name);
  }
}

function notReadable(): DOMException {
  return new DOMException('could not be read', 'NotReadableError');
}
