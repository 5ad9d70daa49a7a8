import Casework
import Content
import StrictJSON

/// Of what invented cases are made: `invented.json`, in one language.
///
/// One object for all of them, for each case and each of its acts looks into it.
final class InventedParts: Sendable {
  /// The names of people who write in one script.
  struct Names: Sendable {
    var script: String
    var languages: [String]
    var given: [(native: String, latin: String)]
    var family: [(native: String, latin: String)]
    var isFamilyFirst: Bool
    var joiner: String
  }

  private let names: [Names]
  /// For each hundredth the names that it stands for.
  private let byWeight: [Int]
  let staff: [String]
  let teamLeader: String
  let initials: [Character]
  let supervisors: [String]
  let organisations: [String]
  let providers: [String]
  let titles: [String]
  /// Kinds of condition with a usual text.
  let conditions: [(kind: String, text: String)]
  let notes, tasks, proofs, talks, incidents, reports, lessons, reasons, refusals: [String]
  let plansB, information, results: [String]
  /// What is said of contact after care.
  let contact: Contact

  /// Texts about contact after care; the ways are the words that stand for them.
  struct Contact: Sendable {
    var ways, likes, avoid, words, good, bad, moods, next, days, meanings, ends: [String]
  }

  /// - Parameter language: That of what people write.
  init(_ language: Language) {
    let file = (try? JSONValue(InventedFile.bytes)) ?? .null
    func texts(_ name: String) -> [String] {
      (file[name + "_" + language.rawValue] ?? file[name])?.array?.compactMap(\.string) ?? []
    }
    staff = texts("staff")
    teamLeader = file["team_leader"]?.string ?? ""
    initials = Array(file["initials"]?.string ?? "")
    supervisors = texts("supervisors")
    organisations = texts("organisations")
    providers = texts("providers")
    titles = texts("titles")
    conditions = texts("conditions").map { text in
      let parts = text.split(separator: ":", maxSplits: 1).map { String($0) }
      return (parts[0], parts[parts.count - 1].nilIfBlank ?? "")
    }
    (notes, tasks, proofs) = (texts("notes"), texts("tasks"), texts("proofs"))
    (talks, incidents, reports) = (texts("talks"), texts("incidents"), texts("reports"))
    (lessons, reasons, refusals) = (texts("lessons"), texts("reasons"), texts("refusals"))
    (plansB, information, results) = (texts("plans_b"), texts("information"), texts("results"))
    contact = Contact(
      ways: texts("contact_ways"), likes: texts("contact_likes"), avoid: texts("contact_avoid"),
      words: texts("contact_words"), good: texts("contact_good"), bad: texts("contact_bad"),
      moods: texts("contact_moods"), next: texts("contact_next"), days: texts("contact_days"),
      meanings: texts("contact_meanings"), ends: texts("contact_ends"))
    var (names, byWeight): ([Names], [Int]) = ([], [])
    for entry in file["names"]?.array ?? [] {
      func pairs(_ name: String) -> [(native: String, latin: String)] {
        (entry[name]?.array ?? []).compactMap(\.string).map { text in
          let parts = text.split(separator: "|").map { String($0) }
          return (parts[0], parts[parts.count - 1])
        }
      }
      let count = max(1, entry["weight"]?.integer ?? 1)
      byWeight += Array(repeating: names.count, count: count)
      names.append(
        Names(
          script: entry["script"]?.string ?? "",
          languages: (entry["languages"]?.array ?? []).compactMap(\.string), given: pairs("given"),
          family: pairs("family"), isFamilyFirst: entry["order"]?.string == "family",
          joiner: entry["joiner"]?.string ?? " "))
    }
    (self.names, self.byWeight) = (names, byWeight)
  }

  /// Somebody who does not exist.
  func client(_ chance: inout Chance) -> Client {
    var client = Client()
    let names = names[byWeight[chance.below(byWeight.count)]]
    let given = names.given[chance.below(names.given.count)]
    let family = names.family[chance.below(names.family.count)]
    let parts = names.isFamilyFirst ? [family, given] : [given, family]
    client.name = parts.map(\.native).joined(separator: names.joiner)
    client.sortName = parts.map(\.latin).joined(separator: " ")
    // Two surnames, as some have them: else too many would have the same name.
    if names.joiner == " ", given.native == given.latin, chance.happens(35) {
      let second = names.family[chance.below(names.family.count)]
      if second.native != family.native {
        client.name += "-" + second.native
        client.sortName += "-" + second.latin
      }
    }
    client.script = names.script
    client.languages = names.languages
    client.needsInterpreter = !names.languages.contains("nl") && chance.happens(80)
    return client
  }
}
