type Node = FakeDirectory | FakeFile;

/** A file of a granted folder: what is written shows only when it has been closed, as in a browser. */
class FakeFile {
  readonly kind = 'file';
  bytes = new Uint8Array();
  /** Milliseconds since 1970. */
  changedAt = Date.now();

  constructor(
    readonly name: string,
    private readonly top: FakeDirectory,
  ) {}

  async getFile(): Promise<File> {
    this.top.look();
    return new File([this.bytes], this.name, { lastModified: this.changedAt });
  }

  async createWritable(): Promise<{ write: (data: Uint8Array<ArrayBuffer> | Blob) => Promise<void>; close: () => Promise<void>; abort: () => Promise<void> }> {
    this.top.look();
    const parts: (Uint8Array<ArrayBuffer> | Blob)[] = [];
    return {
      write: async (data) => {
        this.top.look();
        this.top.open += parts.length === 0 ? 1 : 0;
        parts.push(data);
      },
      close: async () => {
        this.top.look();
        this.top.open -= parts.length === 0 ? 0 : 1;
        this.bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
        this.changedAt = Date.now();
      },
      abort: async () => void (this.top.open -= parts.length === 0 ? 0 : 1),
    };
  }
}

/** A folder that a person granted to the browser, in memory: as much of `FileSystemDirectoryHandle` as Carrel uses. */
export class FakeDirectory {
  readonly kind = 'directory';
  readonly children = new Map<string, Node>();
  /** Only of the top: the stick is in, and what the browser says when it is asked. */
  isThere = true;
  permission: PermissionState = 'granted';
  /** What the person answers when the browser asks. */
  answer: PermissionState = 'granted';
  /** Files being written right now. */
  open = 0;

  constructor(
    readonly name: string,
    private readonly parent: FakeDirectory | null = null,
  ) {}

  get top(): FakeDirectory {
    return this.parent === null ? this : this.parent.top;
  }

  /** Throws what a browser throws when the folder is away or not allowed. */
  look(): void {
    const { isThere, permission } = this.top;
    if (permission !== 'granted') throw new DOMException('not allowed', 'NotAllowedError');
    if (!isThere) throw new DOMException('gone', 'NotFoundError');
  }

  readonly queryPermission = async (): Promise<PermissionState> => this.top.permission;
  readonly requestPermission = async (): Promise<PermissionState> => (this.top.permission = this.top.answer);
  readonly isSameEntry = async (other: unknown): Promise<boolean> => other === this;

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeDirectory> {
    return this.#get(name, FakeDirectory, create);
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    return this.#get(name, FakeFile, create);
  }

  async removeEntry(name: string): Promise<void> {
    this.look();
    const child = this.children.get(name);
    if (child === undefined) throw new DOMException('none', 'NotFoundError');
    if (child instanceof FakeDirectory && child.children.size > 0) throw new DOMException('not empty', 'InvalidModificationError');
    this.children.delete(name);
  }

  async *values(): AsyncGenerator<Node> {
    this.look();
    yield* this.children.values();
  }

  async *keys(): AsyncGenerator<string> {
    this.look();
    yield* this.children.keys();
  }

  /** Every file below, with `/` between the parts. */
  listFiles(): readonly string[] {
    return [...this.children].flatMap(([name, child]) => (child instanceof FakeDirectory ? child.listFiles().map((path) => `${name}/${path}`) : [name]));
  }

  /** A file below by its path, for a test to change or remove. */
  find(path: readonly string[]): { readonly folder: FakeDirectory; readonly file: FakeFile } {
    const [name = '', ...rest] = path;
    const child = this.children.get(name);
    if (rest.length > 0 && child instanceof FakeDirectory) return child.find(rest);
    if (child instanceof FakeFile && rest.length === 0) return { folder: this, file: child };
    throw new Error(`nothing at ${name}`);
  }

  asHandle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  #get<Kind extends Node>(name: string, kind: new (name: string, parent: FakeDirectory) => Kind, create: boolean): Kind {
    this.look();
    if (!create && !this.children.has(name)) throw new DOMException('none', 'NotFoundError');
    const child = this.children.get(name) ?? new kind(name, kind === (FakeFile as unknown) ? this.top : this);
    if (!(child instanceof kind)) throw new DOMException('of the other kind', 'TypeMismatchError');
    this.children.set(name, child);
    return child;
  }
}
