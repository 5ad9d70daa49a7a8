import CYaml

/// One thing that libyaml found in a file.
struct YAMLEvent: Hashable {
  enum Kind: Hashable {
    case documentStart
    case mappingStart, mappingEnd
    case sequenceStart, sequenceEnd
    /// A text, and whether it stands there without quotation marks.
    case text(String, isPlain: Bool)
    /// What stands for something that was said before.
    case alias
  }

  var kind: Kind
  /// The line that it begins on, from 1.
  var line: Int
}

/// Where a file stops being YAML.
struct YAMLFault: Error, Hashable {
  /// The line, from 1.
  var line: Int
}

extension YAMLEvent {
  /// More than this many are in no scheme.
  private static let most = 4096

  /// What is in a file, in order; an alias is named and not followed, so nothing grows.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Returns: At most 4096 of them.
  /// - Throws: Where it stops being YAML, or where there is too much of it.
  static func all(in bytes: [UInt8]) throws(YAMLFault) -> [YAMLEvent] {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw YAMLFault(line: 1) }
    defer { yaml_parser_delete(parser) }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[YAMLEvent], YAMLFault> in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return read(parser, bytes)
    }
    return try result.get()
  }

  private static func read(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ bytes: [UInt8]
  ) -> Result<[YAMLEvent], YAMLFault> {
    var events: [YAMLEvent] = []
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        return .failure(fault(of: parser.pointee, bytes))
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return .success(events) }
      let line = Int(event.start_mark.line) + 1
      guard events.count < most else { return .failure(YAMLFault(line: line)) }
      if let kind = kind(of: event) { events.append(YAMLEvent(kind: kind, line: line)) }
    }
  }

  private static func kind(of event: yaml_event_t) -> Kind? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .text(
        String(decoding: value, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    default: return nil
    }
  }

  /// The line on which a person finds the mistake.
  private static func fault(of parser: yaml_parser_t, _ bytes: [UInt8]) -> YAMLFault {
    if parser.error == YAML_READER_ERROR {
      let before = bytes.prefix(parser.problem_offset)
      return YAMLFault(line: before.count { $0 == UInt8(ascii: "\n") } + 1)
    }
    // A text that never ends is noticed at the end of the file; what helps is where it begins.
    let isInsideText = parser.error == YAML_SCANNER_ERROR && parser.context != nil
    let mark = isInsideText ? parser.context_mark : parser.problem_mark
    return YAMLFault(line: Int(mark.line) + 1)
  }
}
