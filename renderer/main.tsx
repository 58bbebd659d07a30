import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { createElectronPlatform, findHostBridge } from './platform/electron-platform';
import { registerOffline } from './platform/register-offline';
import { createWebPlatform } from './platform/web-platform';
import { RegistryDatabase } from './storage/registry-database';
import { sweepAtStart } from './storage/sweeping-bytes';
import './ui/styles/tokens.css';
import './ui/styles/fonts.css';
import './ui/styles/base.css';

/** The composition root, and the only place that asks in which host it runs. */
const bridge = findHostBridge();
const registry = new RegistryDatabase();
const host = bridge === null ? createWebPlatform() : createElectronPlatform(bridge);
const platform = sweepAtStart(host, registry, { locks: 'locks' in navigator ? navigator.locks : undefined, wait: (time) => new Promise((resolve) => setTimeout(resolve, time)) });
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
createRoot(root).render(<App platform={platform} registry={registry} />);
if (bridge === null && import.meta.env.PROD) registerOffline();
