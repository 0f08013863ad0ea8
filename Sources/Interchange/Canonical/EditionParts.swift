internal import TextFormats

/// Measures and indicators of an edition, each as the very JSON that stands in it.
///
/// Nothing is interpreted: what an earlier release published is handed out as it was published.
public struct EditionParts: Sendable {
  /// A measure.
  public struct Measure: Sendable {
    /// Its id.
    public let id: String
    /// Its title.
    public let title: String
    /// The codes of its pillars.
    public let pillars: [String]
    /// The whole measure with its indicators and reviews, compact.
    public let json: [UInt8]
  }

  /// An indicator with its actual values.
  public struct Indicator: Sendable {
    /// Its id.
    public let id: String
    /// Its title.
    public let title: String
    /// The measure that it belongs to; `nil` for one of the plan as a whole.
    public let measure: String?
    /// The indicator, compact.
    public let json: [UInt8]
    /// Its actual values in the order of the edition, each compact.
    public let observations: [[UInt8]]
  }

  /// The measures in the order of the plan.
  public let measures: [Measure]
  /// The indicators: those of the plan, then those of each measure.
  public let indicators: [Indicator]
  /// The bytes of JSON that the parts hold.
  public let byteCount: Int

  /// Takes canonical JSON apart; without parts where the bytes are none.
  public init(_ json: [UInt8]) {
    let root = JSONReader.read(json, notesPlaces: false).root?.content ?? .mapping([])
    var values: [String: [[UInt8]]] = [:]
    for item in root.items(of: "observations") {
      values[item.words(of: "indicator") ?? "", default: []].append(item.json)
    }
    func indicator(_ item: Node.Content, of measure: String?) -> Indicator {
      let id = item.words(of: "id") ?? ""
      return Indicator(
        id: id, title: item.words(of: "title") ?? "", measure: measure, json: item.json, observations: values[id] ?? [])
    }
    var indicators = root.items(of: "indicators").map { indicator($0, of: nil) }
    var measures: [Measure] = []
    for item in root.items(of: "measures") {
      let id = item.words(of: "id") ?? ""
      measures.append(
        Measure(
          id: id, title: item.words(of: "title") ?? "",
          pillars: item.list(of: "pillars").compactMap(\.text), json: item.json))
      indicators += item.items(of: "indicators").map { indicator($0, of: id) }
    }
    self.measures = measures
    self.indicators = indicators
    byteCount =
      measures.reduce(0) { $0 + $1.json.count }
      + indicators.reduce(0) { $0 + $1.json.count + $1.observations.reduce(0) { $0 + $1.count } }
  }
}

extension Node.Content {
  fileprivate var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  fileprivate func list(of name: String) -> [Node] {
    guard case .mapping(let members) = self,
      case .sequence(let items) = members.first(where: { $0.key == name })?.value.content
    else { return [] }
    return items
  }

  fileprivate func items(of name: String) -> [Node.Content] { list(of: name).map(\.content) }

  fileprivate func words(of name: String) -> String? {
    guard case .mapping(let members) = self else { return nil }
    return members.first { $0.key == name }?.value.text
  }
}
