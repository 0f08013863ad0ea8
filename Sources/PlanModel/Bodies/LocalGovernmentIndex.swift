/// The list of bodies, read once from the text of `Data/local-governments.csv`, with ways to look it up.
struct LocalGovernmentIndex: Sendable {
  let bodies: [LocalGovernment]
  let byCode: [LocalGovernmentCode: Int]
  let byName: [String: [Int]]

  /// Reads lines of `code,prefecture,name,kana,kind` after one heading line; a line of another shape is passed over
  /// (a test compares the number of bodies with the law's count).
  init(csv: String) {
    var bodies: [LocalGovernment] = []
    bodies.reserveCapacity(1788)
    for line in csv.utf8.split(separator: 0x0A).dropFirst() {
      let fields = line.split(separator: 0x2C, omittingEmptySubsequences: false)
      guard fields.count == 5, let kind = LocalGovernmentKind(rawValue: String(Substring(fields[4]))) else { continue }
      bodies.append(
        LocalGovernment(
          code: LocalGovernmentCode(listed: String(Substring(fields[0]))), name: String(Substring(fields[2])),
          prefectureName: String(Substring(fields[1])), kana: String(Substring(fields[3])), kind: kind))
    }
    self.init(bodies: bodies)
  }

  init(bodies: [LocalGovernment]) {
    var byCode: [LocalGovernmentCode: Int] = [:]
    var byName: [String: [Int]] = [:]
    byCode.reserveCapacity(bodies.count)
    byName.reserveCapacity(bodies.count * 2)
    for (place, body) in bodies.enumerated() {
      byCode[body.code] = place
      byName[Self.key(body.name), default: []].append(place)
      if body.kind.isMunicipality { byName[Self.key(body.fullName), default: []].append(place) }
    }
    self.bodies = bodies
    self.byCode = byCode
    self.byName = byName
  }

  /// The form under which a name is filed: no spaces, one size of ケ (龍ケ崎市, 龍ヶ崎市).
  static func key(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      scalars.append(scalar == "ヶ" ? "ケ" : scalar)
    }
    return String(scalars)
  }
}
