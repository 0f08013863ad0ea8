import PlanModel

/// Every address of the site. Links are made from it and from nothing else.
enum SitePath: Hashable, Sendable {
  case front
  case chapters
  case chapter(String)
  case pillars
  case pillar(Pillar)
  case measures
  case measure(String)
  case indicators
  /// The list of yearly reports, and one of them.
  case comparison
  case reports
  case report(FiscalYear)
  case partners
  case data
  case check
  case accessibility
  case sitemap
  case notFound
  /// `sitemap.xml`, for search engines.
  case sitemapXML
  /// The style sheet; the name carries a hash of the content so that it may be cached for ever.
  case stylesheet(hash: String)
  case icon
  /// A data file, by its own path.
  case dataFile(String)
  /// The file of a figure, by its name with its ending.
  case illustration(String)
  /// The newest edition, from the site of an earlier one (`PlanShelf.address`).
  case newestEdition

  /// The file below the site's root. Pages end in `index.html`, so that the site also opens from a folder.
  var file: String {
    switch self {
    case .front: "index.html"
    case .chapters: "chapters/index.html"
    case .chapter(let name): "chapters/\(name)/index.html"
    case .pillars: "pillars/index.html"
    case .pillar(let pillar): "pillars/\(pillar.number)/index.html"
    case .measures: "measures/index.html"
    case .measure(let name): "measures/\(name)/index.html"
    case .indicators: "indicators/index.html"
    case .comparison: "comparison/index.html"
    case .reports: "reports/index.html"
    case .report(let year): "reports/\(year.description.lowercased())/index.html"
    case .partners: "partners/index.html"
    case .data: "data/index.html"
    case .check: "check/index.html"
    case .accessibility: "accessibility/index.html"
    case .sitemap: "sitemap/index.html"
    case .notFound: "404.html"
    case .sitemapXML: "sitemap.xml"
    case .stylesheet(let hash): "assets/site-\(hash).css"
    case .icon: "assets/icon.svg"
    case .dataFile(let path): path
    case .illustration(let name): "figures/\(name)"
    case .newestEdition: "../../"
    }
  }

  /// The way from the file's folder up to the root: `../` for each folder.
  var wayToRoot: String {
    String(repeating: "../", count: file.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A name for a folder that holds any text: a well-formed id as it is, anything else in hexadecimal after `~`.
  ///
  /// No well-formed id begins with `~`, therefore the two never meet.
  static func folderName(_ id: String) -> String {
    if RecordID<Plan>(id).isWellFormed { return id }
    var name = "~"
    for byte in id.utf8.prefix(60) { name += (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return name
  }

  /// Whether `path` may be written below the site's root: no way up, no empty or hidden step, ASCII without spaces.
  static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 200 else { return false }
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte)
    }
    return isPlain
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0.first != "." }
  }
}
