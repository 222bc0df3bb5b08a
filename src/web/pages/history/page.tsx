export function ServiceHistoryPage() {
  return <h1>History</h1>
}
export function AccountHistoryPage() {
  return <h1>History</h1>
}
