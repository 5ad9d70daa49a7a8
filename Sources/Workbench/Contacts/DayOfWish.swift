import Casework
import Content
import Screen

// The day of what was agreed. It stays what its row says: a rhythm or a way that is put right does not move it. Another
// answer to whether contact is wanted was given today, as long as nobody says otherwise, and the row says so at once.
extension WorkbenchState {
  /// Lets the form of what was agreed say today where another wish was chosen, and the day that was there where it was
  /// chosen back; a day that somebody typed stays.
  mutating func followWish(at index: Int, from before: Form<FormField>) {
    guard dialogs.indices.contains(index), case .contactFact(.plan) = dialogs[index].purpose,
      case .form(var form) = dialogs[index].body,
      let first = form.rows.first(where: { $0.id == .day })?.initial
    else { return }
    let wish = FormField.contact(.wanted)
    let isOther = form.touched.contains(wish)
    guard before.touched.contains(wish) != isOther else { return }
    if isOther {
      guard !form.touched.contains(.day) else { return }
      form.put(today.iso, in: .day)
    } else {
      guard case .day(today)? = form.values(dateReader)[.day] else { return }
      form.put(first, in: .day)
    }
    dialogs[index].body = .form(form)
  }
}
