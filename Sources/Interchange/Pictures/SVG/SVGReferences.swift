/// Follows the references inside a drawing, and refuses one whose few bytes would keep a browser busy for minutes: groups
/// that show a group twice that shows a group twice …, circles, patterns of patterns.
struct SVGReferences {
  private var elements: [String: MarkupElement] = [:]
  private var costs: [String: Int] = [:]
  private var path: Set<String> = []
  private var decorations: Set<String> = []
  private var markers: Set<String> = []
  private var vertices = 0

  private static let tooMuch = PictureProblem("SVGの図の中の参照（use、patternなど）が多すぎるため、受け取れません。簡略化するか、PNGで書き出してください。")
  private static let markerNames: Set<String> = ["marker", "marker-start", "marker-mid", "marker-end"]

  /// Checks a cleaned drawing.
  static func check(_ root: MarkupElement) throws(PictureProblem) {
    var references = SVGReferences()
    references.collect(root)
    let drawn = try references.cost(root)
    var most = 1
    for id in references.decorations { most = max(most, try references.cost(of: id)) }
    var mostMarker = 0
    for id in references.markers { mostMarker = max(mostMarker, try references.cost(of: id)) }
    guard most * drawn <= PictureLimits.drawnDecorations,
      mostMarker * references.vertices <= PictureLimits.drawnDecorations
    else { throw tooMuch }
  }

  private mutating func collect(_ element: MarkupElement) {
    for attribute in element.attributes {
      switch attribute.name {
      case "id": if elements[attribute.value] == nil { elements[attribute.value] = element }
      // A point takes at least two signs.
      case "d", "points": vertices += attribute.value.utf8.count / 2 + 1
      default:
        guard let id = SVGValues.reference(attribute.value)?.id else { continue }
        if Self.markerNames.contains(attribute.name) { markers.insert(id) } else { decorations.insert(id) }
      }
    }
    for case .element(let child) in element.children { collect(child) }
  }

  /// How many elements are drawn for an element.
  private mutating func cost(_ element: MarkupElement) throws(PictureProblem) -> Int {
    var sum = 1
    for case .element(let child) in element.children {
      sum += try cost(child)
      guard sum <= PictureLimits.drawnElements else { throw Self.tooMuch }
    }
    for attribute in element.attributes {
      let isAddress = attribute.name == "href" && attribute.value.hasPrefix("#")
      let id = isAddress ? String(attribute.value.dropFirst()) : SVGValues.reference(attribute.value)?.id
      guard let id else { continue }
      sum += try cost(of: id)
      guard sum <= PictureLimits.drawnElements else { throw Self.tooMuch }
    }
    return sum
  }

  private mutating func cost(of id: String) throws(PictureProblem) -> Int {
    if let known = costs[id] { return known }
    guard let element = elements[id] else { return 0 }
    guard path.count < PictureLimits.referenceDepth, path.insert(id).inserted else { throw Self.tooMuch }
    let sum = try cost(element)
    path.remove(id)
    costs[id] = sum
    return sum
  }
}
