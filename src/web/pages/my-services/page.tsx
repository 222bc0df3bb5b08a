export function MyServicesPage() {
  return <h1>MyServicesPage</h1>
}
