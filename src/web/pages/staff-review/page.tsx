export function StaffReviewPage() {
  return null
}
