/// Why there is no terminal to draw on.
package enum TerminalProblem: Error, Hashable, Sendable {
  /// Standard input or standard output is a file, a pipe or closed.
  case noTerminal
  /// TERM is empty, `dumb`, or names a terminal whose cursor cannot be moved.
  case cannotDraw(term: String)
  /// TERM names a terminal that this machine does not know.
  case unknown(term: String)
}
