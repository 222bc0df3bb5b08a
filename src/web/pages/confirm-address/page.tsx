export function ConfirmAddressPage() {
  return <h1>ConfirmAddressPage</h1>
}
