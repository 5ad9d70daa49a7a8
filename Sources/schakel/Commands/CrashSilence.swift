import Glibc

/// Keeps what a crash leaves behind free of what people wrote.
///
/// A core file holds the whole memory, and the crash report of the language's runtime parts of it.
/// Neither is made. Whatever else handles a death, such as the terminal, is set up afterwards.
enum CrashSilence {
  /// Switches both off for this process and those it starts.
  static func begin() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      signal(number, SIG_DFL)
    }
    // A reader that went away is an error of a write, which is handled where it happens.
    signal(SIGPIPE, SIG_IGN)
    // So is a limit on the size of files: the disk is as good as full.
    signal(SIGXFSZ, SIG_IGN)
  }
}
