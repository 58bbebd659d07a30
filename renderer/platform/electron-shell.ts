import type { HostBridge } from '../../shared/host/bridge';
import type { Shell } from '../../shared/platform/shell';

export function createElectronShell(bridge: HostBridge): Shell {
  return {
    show: (state) => void bridge.showShell({ state }),
    onMenuCommand: (listener) => bridge.onMenuChosen(({ command }) => listener(command)),
  };
}
