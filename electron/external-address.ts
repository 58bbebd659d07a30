const maxLength = 2_048;

/** The address as it may be handed to the system, or null. Fails closed: other schemes can start programs. */
export function toExternalAddress(address: string): string | null {
  if (address.length > maxLength || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '';
  return isWeb || url.protocol === 'mailto:' ? url.href : null;
}
