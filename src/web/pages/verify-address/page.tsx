export function VerifyAddressPage() {
  return <h1>VerifyAddressPage</h1>
}
