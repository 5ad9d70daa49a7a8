package import Casework
package import Content

/// The curated demo: some twenty invented clients over all steps, with days that move with today.
package enum DemoCaseload {
  /// The caseload as it is on the day of a moment.
  ///
  /// - Parameters:
  ///   - moment: When it is made; its day is the day that it counts from.
  ///   - worker: Who makes it.
  ///   - language: The language of its notes and events.
  /// - Returns: What an import of the file gives; a test holds that nothing in it is unknown.
  package static func make(
    at moment: Moment, by worker: WorkerID, language: Language
  ) -> ImportResult {
    SketchImport.read(DemoFile.bytes, at: moment, by: worker, language: language)
  }
}
