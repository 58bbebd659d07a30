import type { Server } from 'node:http';

export const defaultPort: number;
export function createServer(options: { readonly folder: string; readonly policyFile: string }): Server;
export function listen(
  server: Server,
  port: number,
): Promise<{ readonly kind: 'listening' | 'carrel-runs'; readonly address: string } | { readonly kind: 'port-taken' }>;
export function close(server: Server): Promise<void>;
