/** Whether an address from the settings is one that readers can follow safely: on the web, or a path on this site. */
export function isFollowable(address: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(address) || /^\/(?!\/)\S*$/.test(address);
}
