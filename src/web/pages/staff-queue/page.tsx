export function StaffQueuePage() {
  return null
}
