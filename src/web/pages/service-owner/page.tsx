export function ServiceOwnerPage() {
  return null
}
