import CaseStore
import StrictJSON

extension Samples {
  /// A line as a build with format 2 could write it behind another line.
  static func newerLine(after last: String) -> [UInt8] {
    guard let line = try? JSONValue(text: last), case .object(var members)? = line["head"],
      let check = line["check"]?.string
    else { return [] }
    for (index, member) in members.enumerated() {
      switch member.name {
      case "v": members[index].value = .number(.integer(2))
      case "seq": members[index].value = .number(.integer((member.value.integer ?? 0) + 1))
      case "prev": members[index].value = .string(check)
      default: break
      }
    }
    members.append(JSONValue.Member("shape", .string("round")))
    let head = JSONValue.object(members).text
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("head")
      writer.raw(head)
      writer.member("check", CaseStore.check(of: Array(head.utf8)))
      writer.member("body", "onbekend")
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
