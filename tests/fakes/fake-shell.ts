import type { MenuCommand, Shell, ShellState } from '../../shared/platform/shell';

export class FakeShell implements Shell {
  readonly shown: ShellState[] = [];
  readonly #listeners = new Set<(command: MenuCommand) => void>();

  readonly show = (state: ShellState): void => void this.shown.push(state);

  readonly onMenuCommand = (listener: (command: MenuCommand) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  choose(command: MenuCommand): void {
    for (const listener of this.#listeners) listener(command);
  }
}
