'use strict';
// The preload of a window of a spec's own: it gives every frame what a page that broke out of the bridge would have.
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('rawInvoke', (channel, ...args) => ipcRenderer.invoke(channel, ...args));
