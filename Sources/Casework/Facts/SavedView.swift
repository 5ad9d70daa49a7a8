/// A way to look at the list of clients that somebody gave a name.
package struct SavedView: Hashable, Sendable {
  package var name: String
  /// How the list is looked at, as the workbench writes it.
  ///
  /// What a build does not know in it is kept as it is.
  package var settings: String
  /// Whose it is; nil for the whole team's.
  package var owner: WorkerID?
  package var unread: Unread

  package init(name: String, settings: String, owner: WorkerID?, unread: Unread = Unread()) {
    self.name = name
    self.settings = settings
    self.owner = owner
    self.unread = unread
  }
}
