export function AnswerRequestPage() {
  return <h1>AnswerRequestPage</h1>
}
