export function ChoosePasswordPage() {
  return <h1>ChoosePasswordPage</h1>
}
