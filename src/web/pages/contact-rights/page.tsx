export function ContactRightsPage() {
  return <h1>ContactRightsPage</h1>
}
