import Casework
import Glibc
import WorkbenchRuntime

/// The clock of the machine, in the office's time zone; its day can be fixed.
struct SystemClock: WorkbenchClock {
  /// The calendar day that `--today` asked for; the time of day goes on.
  var fixedDay: Day?

  func now() -> Moment {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let offset = Int(local.tm_gmtoff)
    let moment = Moment(secondsSince1970: Int(seconds), offsetSeconds: offset)
    guard let fixedDay else { return moment }
    let shift = (fixedDay - moment.day) * 86_400
    return Moment(secondsSince1970: Int(seconds) + shift, offsetSeconds: offset)
  }
}
