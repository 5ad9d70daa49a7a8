package import Casework
import StrictJSON

// Where a worker was when they left, so that they go on there. It is a convenience: it may be lost,
// and nothing is said when it cannot be kept or read.

extension CaseStore {
  /// Keeps where a worker is, in the place of what was kept before.
  ///
  /// - Parameters:
  ///   - place: A text that only the workbench understands.
  ///   - worker: Whose it is; of two terminals of one worker the last one counts.
  /// - Throws: What the disk refuses; what was kept before is still there then. A store that is open
  ///   for reading only keeps nothing, and says nothing of it.
  package func keepPlace(_ place: String, of worker: WorkerID) throws(StoreError) {
    if isReadOnly { return }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("worker", worker.text)
      writer.member("place", place)
    }
    let bytes = try seal.sealFile(writer.bytes, name: Self.placeKey)
    try files.replace(placeName(of: worker), with: bytes, suffix: newSuffix(), in: folders.drafts)
  }

  /// Where a worker was; nil when that was never kept, or cannot be read.
  package func place(of worker: WorkerID) -> String? {
    guard
      let bytes = try? files.contents(
        of: placeName(of: worker), in: folders.drafts, limit: Self.placeLimit),
      let clear = seal.openFile(bytes, name: Self.placeKey)
    else { return nil }
    var whose = WorkerID("")
    var place: String?
    let isRead: Void? = try? JSONReader.read(clear) { (reader) throws(JSONError) in
      try reader.object { (name, reader) throws(JSONError) in
        switch name {
        case "worker": whose = WorkerID(try reader.string())
        case "place": place = try reader.string()
        default: break
        }
      }
    }
    return isRead != nil && whose == worker ? place : nil
  }

  /// The name of the file, which says nothing about whose it is.
  private func placeName(of worker: WorkerID) -> String {
    let bytes = Array((id + "\n" + worker.text + "\nplace").utf8)
    return String(Sodium.hash(bytes).prefix(24)) + ".place"
  }

  private static let placeKey = "places"
  /// Far more than a place takes, in bytes.
  private static let placeLimit = 1 << 16
}
