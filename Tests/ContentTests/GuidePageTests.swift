import Casework
import Content
import Foundation
import Testing

/// `Guide.md` is what a colleague reads to know the rules: its tables say what the content says.
@Suite struct GuidePageTests {
  private let content = Content.load(.en).content

  /// The cells of every row of the page whose first cell is an identifier.
  private func rows() throws -> [String: [String]] {
    let lines = try Repository.text("Sources/schakel/schakel.docc/Guide.md").split(separator: "\n")
    var rows: [String: [String]] = [:]
    for line in lines where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
        .map { String($0.reversed().drop { $0 == " " }.reversed()) }
      guard let id = cells.first else { continue }
      rows[id] = Array(cells.dropFirst())
    }
    return rows
  }

  @Test func `the page has every do as the content has it`() throws {
    let rows = try rows()
    for id in DoID.allCases {
      let row = try #require(rows[id.rawValue], "\(id)")
      let norm = content.guide.norms[id]
      let layers = content.guide.layers(of: id).map(\.rawValue).joined(separator: " and ")
      #expect(row[0] == content.text[id].title, "\(id)")
      #expect(row[1] == norm.kind.rawValue, "\(id)")
      #expect(row[2] == layers, "\(id)")
      // E3 is told in working days, which a term cannot say.
      guard id != .E3 else { continue }
      for term in norm.occasions.joined() where term.days != 0 {
        #expect(row[3].contains("\(abs(term.days)) days "), "\(id): \(row[3])")
      }
      if let interval = norm.intervalDays { #expect(row[3].contains("\(interval) days after")) }
    }
  }

  @Test func `the page has every bottleneck as the content has it`() throws {
    let rows = try rows()
    for id in BottleneckID.allCases {
      let row = try #require(rows[id.rawValue], "\(id)")
      #expect(row[0] == content.text[id].title, "\(id)")
      #expect(row[1] == content.guide.steps(of: id).map(\.word).joined(separator: ", "), "\(id)")
      #expect(row[2] == content.guide.counters(id).map(\.rawValue).joined(separator: " "), "\(id)")
    }
  }

  /// A source that is cited in the code is a section of the page.
  @Test func `every section that a comment cites is on the page`() throws {
    let page = try Repository.text("Sources/schakel/schakel.docc/Guide.md").lowercased()
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
    var count = 0
    for file in try Repository.files(under: "Sources") where file.hasSuffix(".swift") {
      for line in try Repository.text("Sources/" + file).split(separator: "\n") {
        guard let start = line.range(of: "Source: Guide,")?.upperBound else { continue }
        let quoted = line[start...].split(separator: "\"", omittingEmptySubsequences: false)
        for index in quoted.indices where index % 2 == 1 && index + 1 < quoted.count {
          let cited = quoted[index].lowercased()
          count += 1
          #expect(headings.contains { $0.contains(cited) } || page.contains(cited), "\(cited)")
        }
      }
    }
    #expect(count > 10)
  }
}
