#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The date and time of day that a template's `strftime_now` shows.
public struct ChatTemplateDate: Sendable, Equatable {
  /// The year.
  public var year: Int
  /// The month, from 1.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// The hour, from 0.
  public var hour: Int
  /// The minute.
  public var minute: Int
  /// The second.
  public var second: Int

  /// A moment by the calendar.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The local time of the machine.
  public static var now: ChatTemplateDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return ChatTemplateDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec))
  }

  /// C's `strftime` in the C locale.
  func formatted(_ format: String) -> String {
    var parts = tm()
    parts.tm_year = Int32(clamping: year - 1900)
    parts.tm_mon = Int32(clamping: month - 1)
    parts.tm_mday = Int32(clamping: day)
    parts.tm_hour = Int32(clamping: hour)
    parts.tm_min = Int32(clamping: minute)
    parts.tm_sec = Int32(clamping: second)
    parts.tm_isdst = -1
    // Fills in the days of the week and of the year.
    var calendar = parts
    calendar.tm_hour = 12
    calendar.tm_isdst = 0
    _ = timegm(&calendar)
    parts.tm_wday = calendar.tm_wday
    parts.tm_yday = calendar.tm_yday
    guard !format.isEmpty, format.utf8.count < 1024 else { return "" }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Where `strftime_now` gets the time; a fixed one makes renderings repeatable.
public struct ChatTemplateClock: Sendable {
  let now: @Sendable () -> ChatTemplateDate

  /// The machine's clock.
  public static let system = ChatTemplateClock { ChatTemplateDate.now }

  /// A clock that stands still.
  ///
  /// - Parameter date: What it shows.
  /// - Returns: The clock.
  public static func fixed(_ date: ChatTemplateDate) -> ChatTemplateClock {
    ChatTemplateClock { date }
  }
}
