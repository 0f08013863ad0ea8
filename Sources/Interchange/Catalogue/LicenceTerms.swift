internal import PlanModel

/// The terms of reuse of a plan as catalogues of the world know them.
struct LicenceTerms: Hashable {
  /// The name, as the body writes it.
  let title: String
  /// The address of the terms; that of the known terms when the body gives none. Only `http` and `https`.
  let address: String?
  /// The sentence that a user puts beside what was taken.
  let citation: String?
  /// Which of the known terms these are.
  let known: Known?

  /// Terms that are open by the Open Definition, and how catalogues name them.
  enum Known: Hashable, CaseIterable {
    /// 公共データ利用規約（第1.0版）, decided 2024-07-05; compatible with CC BY 4.0.
    case publicData1
    case ccBy
    case ccBySA
    case ccZero

    /// The id in CKAN's list of licences. PDL1.0 is not on it; what asks for attribution only is `other-at` there.
    var ckanID: String {
      switch self {
      case .publicData1: "other-at"
      case .ccBy: "cc-by"
      case .ccBySA: "cc-by-sa"
      case .ccZero: "cc-zero"
      }
    }

    /// The short name.
    var mark: String {
      switch self {
      case .publicData1: "PDL1.0"
      case .ccBy: "CC BY"
      case .ccBySA: "CC BY-SA"
      case .ccZero: "CC0"
      }
    }

    fileprivate var address: String {
      switch self {
      case .publicData1: "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"
      case .ccBy: "https://creativecommons.org/licenses/by/4.0/"
      case .ccBySA: "https://creativecommons.org/licenses/by-sa/4.0/"
      case .ccZero: "https://creativecommons.org/publicdomain/zero/1.0/"
      }
    }

    /// The address decides where there is one: 「CC BY」 may be the heading of terms that forbid commerce.
    fileprivate init?(title: String, address: String?) {
      if let address {
        let places: [(String, Known)] = [
          ("digital.go.jp/resources/open_data/public_data_license_v1", .publicData1),
          ("creativecommons.org/licenses/by/", .ccBy), ("creativecommons.org/licenses/by-sa/", .ccBySA),
          ("creativecommons.org/publicdomain/zero/", .ccZero),
        ]
        guard let found = places.first(where: { address.lowercased().contains($0.0) }) else { return nil }
        self = found.1
        return
      }
      let name = WidthFolding.fold(title).lowercased().filter { $0 != " " && $0 != "-" && $0 != "‐" }
      func holds(_ mark: String, versions: Set<Character>) -> Bool {
        guard let range = name.firstRange(of: mark) else { return false }
        return name[range.upperBound...].first.map(versions.contains) ?? false
      }
      if name.contains("公共データ利用規約"), name.contains("1.0") || !name.contains("第") {
        self = .publicData1
      } else if name.contains("pdl1.0") {
        self = .publicData1
      } else if holds("ccby", versions: ["4"]) {
        self = .ccBy
      } else if holds("ccbysa", versions: ["4"]) {
        self = .ccBySA
      } else if name.hasPrefix("cc0") {
        self = .ccZero
      } else {
        return nil
      }
    }
  }

  /// The terms; nil for a plan without any.
  init?(_ licence: Licence?) {
    guard let licence, !licence.title.isEmpty else { return nil }
    title = licence.title
    let given = licence.url.flatMap { $0.isEmpty ? nil : $0 }
    known = Known(title: licence.title, address: given)
    address = if let given { IRI.web(given) } else { known?.address }
    citation = licence.citation.flatMap { $0.isEmpty ? nil : $0 }
  }
}
