/// The list of bodies as read from the text of `Data/local-governments.csv`, and the names under which they are filed.
enum LocalGovernmentIndex {
  /// Reads lines of `code,prefecture,name,kana,kind` after one heading line; a line of another shape is passed over
  /// (a test compares the number of bodies with the known count).
  static func bodies(csv: String) -> [LocalGovernment] {
    var bodies: [LocalGovernment] = []
    bodies.reserveCapacity(1788)
    var prefectureName = ""
    for line in Array(csv.utf8).split(separator: 0x0A).dropFirst() {
      let fields = line.split(separator: 0x2C, omittingEmptySubsequences: false)
      guard fields.count == 5, let kind = LocalGovernmentKind(rawValue: text(fields[4])) else { continue }
      if !prefectureName.utf8.elementsEqual(fields[1]) { prefectureName = text(fields[1]) }
      bodies.append(
        LocalGovernment(
          code: LocalGovernmentCode(listed: text(fields[0])), name: text(fields[2]), prefectureName: prefectureName,
          kana: text(fields[3]), kind: kind))
    }
    return bodies
  }

  /// The places of the bodies in the list, by bare name and by full name.
  static func places(of bodies: [LocalGovernment]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    places.reserveCapacity(bodies.count * 2)
    for (place, body) in bodies.enumerated() {
      places[key(body.name), default: []].append(place)
      if body.kind.isMunicipality { places[key(body.fullName), default: []].append(place) }
    }
    return places
  }

  /// The form under which a name is filed: no spaces, one size of ケ (龍ケ崎市, 龍ヶ崎市).
  static func key(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      scalars.append(scalar == "ヶ" ? "ケ" : scalar)
    }
    return String(scalars)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
