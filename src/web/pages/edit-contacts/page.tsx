export function EditContactsPage() {
  return <h1>EditContactsPage</h1>
}
