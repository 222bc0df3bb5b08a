export function MyRequestsPage() {
  return <h1>MyRequestsPage</h1>
}
