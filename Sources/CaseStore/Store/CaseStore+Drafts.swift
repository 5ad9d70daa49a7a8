package import Casework
import Glibc
import StrictJSON

// Text that somebody is typing, so that no more than the last moments of it can be lost.

extension CaseStore {
  /// Keeps a draft, in the place of an older one with the same key.
  ///
  /// - Throws: What the disk refuses. The older draft is still there then.
  package func keepDraft(_ draft: Draft) throws(StoreError) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("worker", draft.worker.text)
      writer.member("key", draft.key)
      writer.member("text", draft.text)
    }
    let name = draftName(draft.worker, draft.key)
    try files.replace(
      name, with: try seal.sealFile(writer.bytes, name: Self.draftKey), suffix: newSuffix(),
      in: folders.drafts)
  }

  /// The draft with a key; nil when there is none.
  package func draft(of worker: WorkerID, key: String) throws(StoreError) -> Draft? {
    do {
      return try readDraft(draftName(worker, key))
    } catch {
      if case .missing = error { return nil }
      throw error
    }
  }

  /// Every draft of a worker, by key.
  ///
  /// One that cannot be read is left out, and left where it is.
  package func drafts(of worker: WorkerID) throws(StoreError) -> [Draft] {
    let names = try files.asking(about: "drafts") { () throws(FileError) in
      try self.files.names(in: self.folders.drafts.handle)
    }
    return names.filter { $0.hasSuffix(Self.draftEnding) }
      .compactMap { try? readDraft($0) }
      .filter { $0.worker == worker }
      .sorted { $0.key < $1.key }
  }

  /// Drops a draft; one that is not there is no error.
  package func dropDraft(of worker: WorkerID, key: String) throws(StoreError) {
    do throws(FileError) {
      try files.remove(draftName(worker, key), in: folders.drafts.handle)
      // Else a power cut brings back as unfinished what was saved long ago.
      try files.synchroniseDirectory(folders.drafts.handle)
    } catch {
      if error.number != ENOENT { throw StoreError(error, file: "drafts") }
    }
  }

  private static let draftEnding = ".draft"
  /// The name under which the key of drafts is asked for in a protected store.
  private static let draftKey = "drafts"

  /// The name of a draft's file.
  ///
  /// It says nothing about who typed or about whom.
  private func draftName(_ worker: WorkerID, _ key: String) -> String {
    let bytes = Array((id + "\n" + worker.text + "\n" + key).utf8)
    return String(Sodium.hash(bytes).prefix(24)) + Self.draftEnding
  }

  /// - Throws: `damaged` when the file is no draft.
  private func readDraft(_ name: String) throws(StoreError) -> Draft? {
    let bytes = try files.contents(of: name, in: folders.drafts, limit: 64 << 20)
    guard let clear = seal.openFile(bytes, name: Self.draftKey) else {
      throw .damaged(file: "drafts")
    }
    var worker = ""
    var key = ""
    var text: String?
    let isRead: Void? = try? JSONReader.read(clear) { (reader) throws(JSONError) in
      try reader.object { (name, reader) throws(JSONError) in
        switch name {
        case "worker": worker = try reader.string()
        case "key": key = try reader.string()
        case "text": text = try reader.string()
        default: break
        }
      }
    }
    guard isRead != nil, let text else { throw .damaged(file: "drafts") }
    return Draft(worker: WorkerID(worker), key: key, text: text)
  }
}
