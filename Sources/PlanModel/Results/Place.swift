/// Where in a plan a finding lies: a record, a field of it, and, when the plan was read from files, file and line.
public struct Place: Hashable, Sendable {
  /// The record.
  public var record: RecordReference
  /// The field as written in the plan folder, dotted and indexed from 0 (`contact.name`, `targets[1].deadline`).
  public var field: String?
  /// File and line.
  public var source: SourceLocation?

  /// Makes a place.
  public init(_ record: RecordReference, field: String? = nil, source: SourceLocation? = nil) {
    self.record = record
    self.field = field
    self.source = source
  }
}

/// A record of a plan.
public enum RecordReference: Hashable, Sendable {
  /// The plan itself.
  case plan
  /// A file that could not be read as a record.
  case file(String)
  case section(RecordID<Section>)
  case chapter(RecordID<Chapter>)
  case measure(RecordID<Measure>)
  case indicator(RecordID<Indicator>)
  case observation(RecordID<Indicator>, Period)
  case review(RecordID<Measure>, FiscalYear)
  case gradeScale(RecordID<GradeScale>)

  /// The record in words and by its id.
  public var label: String {
    switch self {
    case .plan: "計画"
    case .file(let name): "ファイル \(name)"
    case .section(let id): "担当課 \(id)"
    case .chapter(let id): "章 \(id)"
    case .measure(let id): "施策 \(id)"
    case .indicator(let id): "指標 \(id)"
    case .observation(let id, let period): "実績値 \(id)（\(period.code)）"
    case .review(let id, let year): "評価 \(id)（\(Period.fiscalYear(year).code)）"
    case .gradeScale(let id): "判定尺度 \(id)"
    }
  }
}

/// A position in a file of the plan folder.
public struct SourceLocation: Hashable, Sendable {
  /// The path below the plan folder.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, where it is known.
  public var column: Int?

  /// Makes a location.
  public init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// From records and fields to positions in the files they were read from.
public struct SourceMap: Sendable {
  private var locations: [Place: SourceLocation] = [:]

  /// Makes an empty map, with room for `minimumCapacity` positions.
  public init(minimumCapacity: Int = 0) { locations.reserveCapacity(minimumCapacity) }

  /// Notes where a record or one of its fields begins.
  public mutating func note(_ record: RecordReference, field: String? = nil, at location: SourceLocation) {
    locations[Place(record, field: field)] = location
  }

  /// The position of `place`, or of the nearest field or record around it that is known.
  public func locate(_ place: Place) -> SourceLocation? {
    var field = place.field
    while let current = field {
      if let found = locations[Place(place.record, field: current)] { return found }
      field = current.lastIndex(where: { $0 == "." || $0 == "[" }).map { String(current[..<$0]) }
    }
    return locations[Place(place.record)]
  }
}
