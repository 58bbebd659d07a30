import type { Plugin } from 'vite';

export function userGuide(): Plugin;
