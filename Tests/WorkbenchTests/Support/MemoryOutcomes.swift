import Content
import WorkbenchRuntime

/// Outcome files that are kept in memory.
struct MemoryOutcomes: OutcomeShelf {
  let language: Language
  let home: String? = "/analyst"

  init(_ language: Language) { self.language = language }

  func bytes(of path: String, limit: Int) throws(FileRefusal) -> [UInt8] {
    switch path {
    // The published study.
    case "/analyst/s.csv": OutcomeSample.bytes(in: language)
    // Few people, so that nearly every cell is under five.
    case "/analyst/few.csv": Array(Self.few.utf8)
    case "/analyst/bad.csv": Array("cohort,days,event\nA,ten,1\nA,10,perhaps\n".utf8)
    case "/analyst": throw .folder
    case "/analyst/locked.csv": throw .notAllowed
    default: throw .missing
    }
  }

  private static let few = """
    cohort,days,event
    A,90,1\nA,200,0\nA,365,1\nA,500,0\nA,730,0\nA,730,0\nA,730,0
    B,30,1\nB,60,1\nB,120,1\nB,200,1\nB,400,1\nB,500,0\nB,730,0
    """
}
